using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Shell;

/// <summary>
/// Tells connection.js that the page has come alive; a page that never does is loaded anew. After a lost connection the script asks
/// here before it says "connected": a circuit that was resumed may look alive and take no press any more.
/// </summary>
public sealed class LiveMark : ComponentBase, IDisposable
{
    private DotNetObjectReference<LiveMark>? _self;

    [Inject]
    private IJSRuntime Browser { get; init; } = null!;

    /// <summary>Asked by the script; that an answer comes is the answer.</summary>
    [JSInvokable]
    public Task Answer() => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _self?.Dispose();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await Browser.InvokeVoidAsync("bianmin.circuitUp", _self);
    }
}
