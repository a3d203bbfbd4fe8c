using BianMin.Portal.Controls;
using BianMin.Portal.Shell.Drafts;
using BianMin.Portal.Shell.Theme;
using Bunit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace BianMin.Tests.Fakes;

/// <summary>A browser around a page with controls of the library: its services, and ours over dialogs and notices.</summary>
public abstract class MudContext : BunitContext
{
    protected MudContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(o => o.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<MudLocalizer, ChineseMudTexts>();
        Services.AddScoped<Dialogs>().AddScoped<Confirm>().AddScoped<Notices>();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(HallSnapshots.Now));
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddSingleton<DraftSeal>().AddScoped<DraftStore>();
    }

    /// <summary>Opens a dialog as a page would.</summary>
    /// <param name="dialogs">Shows it.</param>
    /// <param name="parameters">Of the dialog.</param>
    /// <returns>What it closes with.</returns>
    internal Task<object?> Open<TDialog>(IRenderedComponent<MudDialogProvider> dialogs, Dictionary<string, object?>? parameters = null)
        where TDialog : ComponentBase
    {
        var answer = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = dialogs.InvokeAsync(async () => answer.TrySetResult(await Services.GetRequiredService<Dialogs>().Open<TDialog>("问", parameters)));
        dialogs.WaitForElement(".mud-dialog");
        return answer.Task;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Some services of the library can only be disposed asynchronously; none of them waits for anything here.
        if (disposing)
            DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing: false);
    }
}
