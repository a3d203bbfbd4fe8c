using System.Globalization;
using BianMin.Domain.Hall;
using BianMin.Portal.Hall.Display;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Wall;

/// <summary>
/// 二上墙 (HALL-4): who works where, procedures, fees and rules, one page after the other, beside the lobby TV. A hall with
/// one TV shows the queue at its left (<c>?split=1</c>).
/// </summary>
public sealed partial class WallPage
{
    private const int LeastSeconds = 5;
    private const int UsualSeconds = 20;
    private const int MostSeconds = 120;

    /// <summary>Seconds a page stands, 5–120; anything else is the usual 20 or the nearest of them.</summary>
    [SupplyParameterFromQuery(Name = "seconds")]
    public string? SecondsText { get; set; }

    /// <summary><c>1</c> for the queue and the wall on one TV.</summary>
    [SupplyParameterFromQuery(Name = "split")]
    public string? SplitText { get; set; }

    /// <inheritdoc/>
    protected override string Module => Split ? "hall/display.js" : "hall/wall.js";

    private bool Split => SplitText == "1";

    private TimeSpan PageTime => TimeSpan.FromSeconds(
        int.TryParse(SecondsText, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Clamp(seconds, LeastSeconds, MostSeconds) : UsualSeconds);

    /// <inheritdoc/>
    protected override Task Announce(IReadOnlyList<HallAnnouncement> calls) =>
        // Beside a lobby TV the wall is silent; alone it must call.
        Split ? Tell("announce", (object)calls.Select(SpokenCall.Of).ToArray()) : Task.CompletedTask;
}
