using BianMin.Domain.Hall;

namespace BianMin.Portal.Hall.Display;

/// <summary>The lobby TV of a centre (HALL-3, HALL-5, HALL-7): windows, calls, notices; shown and spoken at the instant of the commit.</summary>
public sealed partial class DisplayPage
{
    /// <inheritdoc/>
    protected override string Module => "hall/display.js";

    /// <inheritdoc/>
    protected override Task Announce(IReadOnlyList<HallAnnouncement> calls) =>
        Tell("announce", (object)calls.Select(SpokenCall.Of).ToArray());
}
