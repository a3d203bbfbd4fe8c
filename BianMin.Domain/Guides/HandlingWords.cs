namespace BianMin.Domain.Guides;

/// <summary>Kinds of handling in words.</summary>
public static class HandlingWords
{
    /// <summary>The word for cases of a kind.</summary>
    public static string Text(this HandlingKind kind) => kind switch
    {
        HandlingKind.Immediate => "即办件",
        HandlingKind.Promised => "承诺件",
        HandlingKind.Joint => "联办件",
        HandlingKind.Upward => "上报件",
        HandlingKind.Reply => "答复件",
    };
}
