using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging;

// Types of the framework that may change; a renderer cannot be written without them.
#pragma warning disable BL0006

namespace BianMin.Bench.Screens;

/// <summary>Renders a page as a circuit does, up to the batch of changes that would go to the browser.</summary>
internal sealed class ScreenRenderer(IServiceProvider services, ILoggerFactory logging) : Renderer(services, logging)
{
    private TaskCompletionSource _next = new();

    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>Changes of the last batch.</summary>
    public int Edits { get; private set; }

    protected override RendererInfo RendererInfo { get; } = new("Server", isInteractive: true);

    /// <summary>When the next batch is there.</summary>
    public Task NextBatch() => (_next = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Task Open(Type page) => Dispatcher.InvokeAsync(() => RenderRootComponentAsync(AssignRootComponentId(InstantiateComponent(page))));

    // A screen that cannot be drawn has no speed.
    protected override void HandleException(Exception exception) => Environment.FailFast("A page did not render.", exception);

    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        Edits = 0;
        for (var i = 0; i < renderBatch.UpdatedComponents.Count; i++)
            Edits += renderBatch.UpdatedComponents.Array[i].Edits.Count;
        _next.TrySetResult();
        return Task.CompletedTask;
    }
}
