using System.Globalization;

namespace BianMin.Domain.Cases;

/// <summary>
/// Numbers that carry a check of their own: 公民身份号码 (GB 11643) and 统一社会信用代码 (GB 32100). A wrong digit or two that
/// changed places are found before anything is written down.
/// </summary>
public static class IdentityNumbers
{
    private const string CitizenChecks = "10X98765432";
    private const string CreditDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int CitizenLength = 18;
    private const int CreditLength = 18;

    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>As it is kept: without spaces, in capitals.</summary>
    public static string Plain(string? number) => string.Concat((number ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Whether a text is a citizen's number: 18 places, a day of birth that there was, and the right last place.</summary>
    /// <param name="number">As by <see cref="Plain"/>.</param>
    /// <param name="today">Nobody is born after it.</param>
    public static bool IsCitizen(string number, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == CitizenLength
            && number[..^1].All(char.IsAsciiDigit)
            && Birthday(number) is { } born && born <= today && born.Year >= 1900
            && CitizenChecks[Enumerable.Range(0, CitizenLength - 1).Sum(i => (number[i] - '0') * Weight(i)) % CitizenChecks.Length] == number[^1];
    }

    /// <summary>Day of birth in a citizen's number; null when there was no such day.</summary>
    public static DateOnly? Birthday(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == CitizenLength
            && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>Whether a text is an organisation's code: 18 places without I, O, S, V, Z, and the right last place.</summary>
    /// <param name="code">As by <see cref="Plain"/>.</param>
    public static bool IsCredit(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != CreditLength || !code.All(c => CreditDigits.Contains(c, StringComparison.Ordinal)))
            return false;
        var sum = CreditWeights.Select((weight, i) => weight * CreditDigits.IndexOf(code[i], StringComparison.Ordinal)).Sum();
        return CreditDigits[(CreditDigits.Length - (sum % CreditDigits.Length)) % CreditDigits.Length] == code[^1];
    }

    // ISO 7064 MOD 11-2: two to the power of the place, counted from the right.
    private static int Weight(int index)
    {
        var weight = 1;
        for (var place = CitizenLength - 1 - index; place > 0; place--)
            weight = weight * 2 % CitizenChecks.Length;
        return weight;
    }
}
