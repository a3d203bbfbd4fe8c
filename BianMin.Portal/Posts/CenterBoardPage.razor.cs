using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;

namespace BianMin.Portal.Posts;

/// <summary>The director's board of one centre, to be looked at only (SUP-4).</summary>
[Authorize(Policy = nameof(Permission.WatchCounty))]
public sealed partial class CenterBoardPage;
