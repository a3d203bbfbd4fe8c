using BianMin.Domain.Supervision;

namespace BianMin.Portal.Supervision;

/// <summary>A filter as it stands in the address, so that it survives going back.</summary>
/// <param name="V">A view by its name.</param>
/// <param name="L">A level by its name.</param>
/// <param name="T">A trigger by its name.</param>
/// <param name="W">A window by its identity.</param>
/// <param name="Q">Beginning of a case's number.</param>
public sealed record CardQuery(string? V = null, string? L = null, string? T = null, string? W = null, string? Q = null)
{
    private const int LongestText = 48;

    /// <summary>What is looked for; whatever cannot be read counts as left out.</summary>
    public CardFilter Filter => new(
        Named<CardView>(V) ?? CardView.ToAnswer, Named<CardLevel>(L), Named<CardTrigger>(T), (Q ?? "").Length > LongestText ? Q![..LongestText] : Q ?? "",
        Guid.TryParse(W, out var window) ? window : null);

    /// <summary>Whether more than a view is asked for.</summary>
    public bool Narrows => Filter with { View = CardView.ToAnswer } != new CardFilter();

    private static TEnum? Named<TEnum>(string? text)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
