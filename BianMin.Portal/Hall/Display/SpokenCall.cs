using System.Globalization;
using System.Text;
using BianMin.Domain.Hall;

namespace BianMin.Portal.Hall.Display;

/// <summary>A call as the screen's script shows and speaks it (HALL-7).</summary>
/// <param name="Id">Never repeats, so that nothing is announced twice.</param>
/// <param name="Label">The number called.</param>
/// <param name="Window">The number of the window.</param>
/// <param name="WindowName">Its name.</param>
/// <param name="Recall">Whether it was called before.</param>
/// <param name="Speech">What is spoken.</param>
public sealed record SpokenCall(string Id, string Label, int Window, string WindowName, bool Recall, string Speech)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Prepares an announcement.</summary>
    public static SpokenCall Of(HallAnnouncement call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new SpokenCall(call.Id, call.Label, call.WindowNumber, call.WindowName, call.Recall, Speak(call.Label, call.WindowNumber));
    }

    /// <summary>「请 A 零 一 二 号，到 3 号窗口」: a number on a ticket is read digit by digit, the window's as a number.</summary>
    public static string Speak(string label, int window)
    {
        ArgumentNullException.ThrowIfNull(label);
        var spoken = new StringBuilder("请");
        foreach (var c in label)
            spoken.Append(' ').Append(char.IsAsciiDigit(c) ? Digits[c - '0'] : c);
        return spoken.Append(CultureInfo.InvariantCulture, $" 号，到 {window} 号窗口").ToString();
    }
}
