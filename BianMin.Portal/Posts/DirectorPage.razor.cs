using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace BianMin.Portal.Posts;

/// <summary>Every window live, alarms, and the B people to send (HALL-8).</summary>
[Authorize(Policy = nameof(Permission.DirectHall))]
public sealed partial class DirectorPage;
