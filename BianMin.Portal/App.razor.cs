using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace BianMin.Portal;

/// <summary>The document around every page: live unless the page asks to be static.</summary>
public partial class App
{
    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; init; } = null!;

    // Sign-in and its kin set cookies, so they are plain pages and need no script.
    private IComponentRenderMode? PageMode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
