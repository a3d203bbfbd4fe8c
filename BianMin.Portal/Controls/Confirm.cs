namespace BianMin.Portal.Controls;

/// <summary>The one way to ask before something is done. Esc and ✕ mean no.</summary>
public sealed class Confirm(Dialogs dialogs)
{
    /// <summary>Asks yes or no.</summary>
    /// <param name="question">What would be done, as a question; the title of the dialog.</param>
    /// <param name="detail">What follows from it.</param>
    /// <param name="yes">The answer that does it: name the action, not 确定, where it is serious.</param>
    /// <param name="serious">Marks an action that cannot be taken back.</param>
    public async Task<bool> Ask(string question, string? detail = null, string yes = "确定", bool serious = false) =>
        await Open(question, new() { [nameof(ConfirmDialog.Detail)] = detail, [nameof(ConfirmDialog.Yes)] = yes, [nameof(ConfirmDialog.Serious)] = serious })
            is not null;

    /// <summary>Asks for a reason in a few words; null when the person thought better of it.</summary>
    /// <param name="question">What would be done.</param>
    /// <param name="label">What the words are: 转办原因.</param>
    /// <param name="maxLength">Greatest number of characters.</param>
    /// <param name="suggestions">Usual reasons, offered as buttons.</param>
    /// <param name="yes">The answer that does it.</param>
    public async Task<string?> AskReason(
        string question, string label, int maxLength, IReadOnlyList<string>? suggestions = null, string yes = "确定") =>
        await Open(question, new()
        {
            [nameof(ConfirmDialog.Label)] = label,
            [nameof(ConfirmDialog.MaxLength)] = maxLength,
            [nameof(ConfirmDialog.Suggestions)] = suggestions ?? [],
            [nameof(ConfirmDialog.Yes)] = yes,
        });

    private async Task<string?> Open(string question, Dictionary<string, object?> parameters) =>
        await dialogs.Open<ConfirmDialog>(question, parameters) as string;
}
