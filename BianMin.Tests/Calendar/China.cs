using System.Globalization;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Calendar;

/// <summary>Days and times on the wall in China, as tests write them.</summary>
internal static class China
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Moment At(string text) => At(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    public static Moment At(DateTime local) => Moment.At(Moment.FromLocal(local));
}
