using BianMin.Domain.Desk;
using Microsoft.AspNetCore.Authorization;

namespace BianMin.Portal.Posts;

/// <summary>Every window live, alarms, and the B people to send (HALL-8).</summary>
[Authorize(Roles = $"{nameof(Role.Director)},{nameof(Role.Deputy)}")]
public sealed partial class DirectorPage;
