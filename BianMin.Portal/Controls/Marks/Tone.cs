namespace BianMin.Portal.Controls.Marks;

/// <summary>What a mark means. Each has its colour and its shape, and needs a word beside it.</summary>
public enum Tone
{
    /// <summary>Under way, or simply so: a ring.</summary>
    Info,

    /// <summary>As it should be: a disc.</summary>
    Ok,

    /// <summary>A stand-in is there: a square with B.</summary>
    StandIn,

    /// <summary>Something is to be done soon: a triangle.</summary>
    Warn,

    /// <summary>Something has to be done now: a square with a call.</summary>
    Danger,

    /// <summary>Over or closed: a ring with a bar.</summary>
    Off,

    /// <summary>Stopped for a while: two bars.</summary>
    Paused,
}

/// <summary>The style of a tone.</summary>
public static class Tones
{
    /// <summary>Its part of class names.</summary>
    public static string Style(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Ok => "ok",
        Tone.StandIn => "stand-in",
        Tone.Warn => "warn",
        Tone.Danger => "danger",
        Tone.Off or Tone.Paused => "off",
    };
}
