using System.Reflection;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
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

    // The lobby TV, the kiosk and the other public pages hold no control of the library, whose sheet alone is ten times
    // the rest: an old box at the wall shows them sooner without it.
    private bool OfStaff =>
        Http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetCustomAttribute<LayoutAttribute>()?.LayoutType != typeof(PublicLayout);

    private bool Unattended => Http.GetEndpoint()?.Metadata.GetMetadata<UnattendedAttribute>() is not null;

    // For the style of an unattended document, until its scripts tell a newer time.
    private string? AsOf => Unattended ? $"--as-of: \"{ChineseText.TimeWithSeconds(Clock.GetUtcNow())}\"" : null;

    // The frame of the staff's live pages tells by itself that somebody is there; papers, prints and public pages have none.
    private bool Presence => (PageMode is null || !OfStaff) && PresenceBeat.StandsAtWindows(ActorClaims.Read(Http.User));
}
