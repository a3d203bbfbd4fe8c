using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Shell;

/// <summary>Tells connection.js that the page has come alive; a page that never does is loaded anew.</summary>
public sealed class LiveMark : ComponentBase
{
    [Inject]
    private IJSRuntime Browser { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Browser.InvokeVoidAsync("bianmin.circuitUp");
    }
}
