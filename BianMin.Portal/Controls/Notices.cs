using BianMin.Domain.Desk;
using Radzen;

namespace BianMin.Portal.Controls;

/// <summary>Short messages in the corner, for what has no place of its own on the page.</summary>
public static class Notices
{
    private const double ReadingTime = 8000;
    private const double GlanceTime = 3000;

    /// <summary>Tells why something did not happen. Beside a form, use <c>RefusalAlert</c> instead.</summary>
    public static void ShowRefusal(this NotificationService notices, Refusal refusal) => Notify(
        notices,
        refusal.Kind == RefusalKind.Unavailable ? NotificationSeverity.Warning : NotificationSeverity.Error,
        refusal.Message,
        ReadingTime);

    /// <summary>Tells that something was done.</summary>
    public static void ShowDone(this NotificationService notices, string text) =>
        Notify(notices, NotificationSeverity.Success, text, GlanceTime);

    private static void Notify(NotificationService notices, NotificationSeverity severity, string text, double duration)
    {
        ArgumentNullException.ThrowIfNull(notices);
        notices.Notify(new() { Severity = severity, Summary = text, Duration = duration });
    }
}
