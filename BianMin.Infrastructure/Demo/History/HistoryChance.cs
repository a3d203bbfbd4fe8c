using System.Security.Cryptography;
using System.Text;

namespace BianMin.Infrastructure.Demo;

/// <summary>Chance that is the same on every machine and at every start: by it a day of a centre always has the same rows.</summary>
internal static class HistoryChance
{
    /// <summary>The chance of one thing of one day.</summary>
    public static Random Of(string centerId, DateOnly day, string what) =>
        new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{centerId}|{day:yyyyMMdd}|{what}"))));

    /// <summary>Whether something happens that happens so often.</summary>
    public static bool Happens(this Random random, double share) => random.NextDouble() < share;

    /// <summary>One of several.</summary>
    public static T One<T>(this Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>A span of seconds.</summary>
    public static TimeSpan Seconds(this Random random, int from, int below) => TimeSpan.FromSeconds(random.Next(from, below));

    /// <summary>A span of minutes, to the second.</summary>
    public static TimeSpan Minutes(this Random random, int from, int below) => random.Seconds(from * 60, below * 60);
}
