using System.Text.Json.Serialization;

namespace BianMin.Domain.Calendar;

/// <summary>圩日: the days on which a township's market is held, by the last digit of the day's number (ORG-7).</summary>
/// <param name="Reckoning">Which calendar numbers the days.</param>
/// <param name="Digits">The last digits, such as <c>147</c>: 初一、初四、初七、十一、十四…; 0 stands for 10, 20 and 30.</param>
public sealed record MarketDays(Reckoning Reckoning, string Digits)
{
    /// <summary>By the lunar calendar.</summary>
    public static MarketDays Lunar(string digits) => new(Reckoning.Lunar, digits);

    /// <summary>By the civil calendar.</summary>
    public static MarketDays Solar(string digits) => new(Reckoning.Solar, digits);

    /// <summary>In words: 农历逢1、4、7圩日.</summary>
    [JsonIgnore]
    public string Text => $"{(Reckoning == Reckoning.Lunar ? "农历" : "公历")}逢{string.Join('、', Digits.AsEnumerable())}圩日";

    /// <summary>Whether the market is held on a day.</summary>
    public bool Include(DateOnly date)
    {
        var number = Reckoning == Reckoning.Lunar ? LunarDate.Of(date).Day : date.Day;
        return Digits.Contains((char)('0' + number % 10), StringComparison.Ordinal);
    }

    /// <summary>What is wrong, in Chinese; null when nothing is.</summary>
    public string? Flaw() =>
        Digits.Length > 0 && Digits.All(char.IsAsciiDigit) && Digits.Distinct().Count() == Digits.Length
            ? null
            : "圩日尾数请填 0 至 9 的数字，不重复，例如 147。";
}

/// <summary>How days are numbered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reckoning>))]
public enum Reckoning
{
    /// <summary>农历.</summary>
    Lunar,

    /// <summary>公历.</summary>
    Solar,
}
