using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Controls;

/// <summary>The one way to open a dialog over the page. Each stands in a <see cref="DialogForm"/>, which knows its width and what Esc does.</summary>
public sealed class Dialogs(IDialogService dialogs)
{
    private static readonly DialogOptions Options = new()
    {
        // Esc is taken by the dialog's own button, which asks first when something was typed; a press beside it is no wish.
        CloseOnEscapeKey = false,
        BackdropClick = false,
        MaxWidth = MaxWidth.False,
    };

    /// <summary>Opens a dialog and waits for its answer.</summary>
    /// <param name="title">What is asked or written there.</param>
    /// <param name="parameters">Of the component.</param>
    /// <returns>What it closed with; null when it was cancelled.</returns>
    public async Task<object?> Open<TDialog>(string title, Dictionary<string, object?>? parameters = null)
        where TDialog : ComponentBase
    {
        var all = new DialogParameters();
        foreach (var (name, value) in parameters ?? [])
            all.Add(name, value);
        var opened = await dialogs.ShowAsync<TDialog>(title, all, Options);
        return await opened.Result is { Canceled: false } answer ? answer.Data : null;
    }
}
