using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Controls.Marks;

/// <summary>The shape of a tone, for who cannot tell the colours apart. Markup and not a component: lists are full of them.</summary>
public static class Shapes
{
    private static readonly Dictionary<Tone, MarkupString> Drawn = Enum.GetValues<Tone>().ToDictionary(t => t, Draw);

    /// <summary>The shape, hidden from who listens.</summary>
    public static MarkupString Shape(this Tone tone) => Drawn[tone];

    private static MarkupString Draw(Tone tone) =>
        new($"""<svg class="shape shape-{tone.Style()}" viewBox="0 0 12 12" aria-hidden="true" focusable="false">{Lines(tone)}</svg>""");

    private static string Lines(Tone tone) => tone switch
    {
        Tone.Ok => """<circle class="shape-fill" cx="6" cy="6" r="5"/>""",
        Tone.StandIn => """<rect class="shape-fill" x=".5" y=".5" width="11" height="11" rx="2"/><path class="shape-cut" d="M4.2 2.8h2.2a1.5 1.5 0 0 1 0 3H4.2zM4.2 5.8h2.6a1.7 1.7 0 0 1 0 3.4H4.2z"/>""",
        Tone.Warn => """<path class="shape-fill" d="M6 .8 11.6 11H.4z"/>""",
        Tone.Danger => """<rect class="shape-fill" x=".5" y=".5" width="11" height="11" rx="1"/><path class="shape-cut" d="M6 2.6v4M6 8.4v1.2"/>""",
        Tone.Off => """<circle class="shape-line" cx="6" cy="6" r="4.6"/><path class="shape-line" d="M3.6 6h4.8"/>""",
        Tone.Paused => """<path class="shape-fill" d="M2 1h3v10H2zM7 1h3v10H7z"/>""",
        Tone.Info => """<circle class="shape-line" cx="6" cy="6" r="4.4"/>""",
    };
}
