using BianMin.Domain.Org;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Controls;

/// <summary>The longest wait as a traffic light: colour, word and shape (HALL-8).</summary>
/// <param name="Tone">CSS class of the colour.</param>
/// <param name="Word">The state in a word.</param>
/// <param name="Shape">A shape of its own for each state, so that colour is never alone.</param>
public sealed record WaitLight(string Tone, string Word, string Shape)
{
    private static readonly WaitLight None = new("off", "无人等候", "○");
    private static readonly WaitLight Green = new("ok", "正常", "●");
    private static readonly WaitLight Yellow = new("warn", "偏长", "▲");
    private static readonly WaitLight Red = new("danger", "过长", "■");

    /// <summary>The same as the tone of a mark.</summary>
    public Tone Mark => Tone switch
    {
        "ok" => Marks.Tone.Ok,
        "warn" => Marks.Tone.Warn,
        "danger" => Marks.Tone.Danger,
        _ => Marks.Tone.Off,
    };

    /// <summary>The light for a wait by the centre's limits.</summary>
    public static WaitLight Of(DateTimeOffset? since, HallSettings settings, DateTimeOffset now)
    {
        if (since is null)
            return None;
        var minutes = (now - since.Value).TotalMinutes;
        return minutes >= settings.WaitRedMinutes ? Red : minutes >= settings.WaitYellowMinutes ? Yellow : Green;
    }
}
