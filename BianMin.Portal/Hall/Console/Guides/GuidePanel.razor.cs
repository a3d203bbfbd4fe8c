using BianMin.Domain.Guides;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace BianMin.Portal.Hall.Console.Guides;

/// <summary>
/// The guides beside the person in service: what to tell is found in three keys (OPEN-2). The guides are read when the
/// search is first used, so that the console itself opens no slower, and again when the day or the set-up has changed.
/// </summary>
public sealed partial class GuidePanel : IAsyncDisposable
{
    // A guide that the county has published meanwhile is told at the latest after this time.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly GuideSearch _search = new();
    private ElementReference _panel;
    private ElementReference _field;
    private GuideView _view;
    private (DateOnly Day, long Version) _readFor;
    private DateTimeOffset _readAt;
    private bool _reading;
    private bool _failed;
    private bool _toField;
    private IJSObjectReference? _module;

    /// <summary>The console.</summary>
    [Parameter, EditorRequired]
    public ConsoleViewModel Model { get; set; } = null!;

    /// <summary>What stands here while no guide is looked for.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private IJSRuntime Browser { get; init; } = null!;

    [Inject]
    private ILogger<GuidePanel> Log { get; init; } = null!;

    private bool Listing => _view == GuideView.Listing && _search.Found.Count > 0;

    private string? Active => Listing ? GuideResults.IdOf(_search.Found[_search.Selected]) : null;

    private (DateOnly, long) Stand => (Model.Hall!.Day, Model.Hall.Center.Version);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _module is { } module ? new(Script(module.DisposeAsync)) : default;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _search.Own([.. Model.Held.Select(w => w.Window.Id)]);
        if (_search.All is not null && _readFor != Stand)
            await Read();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toField)
            return;
        _toField = false;
        await Script(() => _field.FocusAsync(preventScroll: true));
    }

    private async Task Use()
    {
        if (_view == GuideView.Away)
            _view = GuideView.Listing;
        if (_search.All is null || Model.Now - _readAt > Fresh)
            await Read();
        if (_module is not null)
            return;
        await Script(async () => _module = await Browser.InvokeAsync<IJSObjectReference>("import", $"./{Assets["hall/guide-panel.js"]}"));
        if (_module is { } module)
            await Script(() => module.InvokeVoidAsync("attach", _panel));
    }

    private async Task Read()
    {
        if (_reading)
            return;
        (_reading, _failed, _readFor, _readAt) = (true, false, Stand, Model.Now);
        try
        {
            _search.Take(await GuideQueries.Of(Model.CenterId, _readFor.Day, CancellationToken.None));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Calling and serving go on without the guides; those that were read before stay.
            _failed = _search.All is null;
            ScreenLog.GuidesNotRead(Log, Model.CenterId, e);
        }
        finally
        {
            _reading = false;
        }
    }

    // Without its script the panel works by mouse and keys; only the list does not follow by itself.
    private static async Task Script(Func<ValueTask> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
