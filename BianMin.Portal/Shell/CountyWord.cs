namespace BianMin.Portal.Shell;

/// <summary>What the county of the person at the screen is: 县, or 市 where it is a city of county rank; both where no one county is meant.</summary>
/// <param name="Kind">The word.</param>
public sealed record CountyWord(string Kind)
{
    /// <summary>Of nobody's county.</summary>
    public static CountyWord Either { get; } = new("县（市）");

    /// <summary>By the name of a county: 上高县, 瑞金市.</summary>
    public static CountyWord Of(string? countyName) => countyName is null ? Either : countyName.EndsWith('市') ? new("市") : new("县");

    /// <summary>A text that is written for a 县, or for either, as it reads here.</summary>
    public string Say(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace(Either.Kind, "县", StringComparison.Ordinal).Replace("县", Kind, StringComparison.Ordinal);
    }
}
