using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace BianMin.Portal.Shell.Drafts;

/// <summary>Around the fields of a form: what is typed in them outlives the server, the circuit and a reload of the page.</summary>
public sealed partial class Draft<T> : IAsyncDisposable
{
    private ElementReference _area;
    private DotNetObjectReference<Draft<T>>? _self;
    private DateTimeOffset? _back;
    private string? _typed;
    private string? _empty;
    private string? _kept;
    private bool _ready;
    private bool _gone;

    /// <summary>What it is a draft of; the same form of the same thing has the same name. Give it as <c>@key</c>, too, where it can change.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The form as it stands; null while there is nothing to lose.</summary>
    [Parameter, EditorRequired]
    public Func<T?> State { get; set; } = null!;

    /// <summary>The form takes up again what was kept.</summary>
    [Parameter, EditorRequired]
    public EventCallback<T> Restore { get; set; }

    /// <summary>The form begins anew.</summary>
    [Parameter, EditorRequired]
    public EventCallback Discard { get; set; }

    /// <summary>Whether who leaves the page is asked first; a dialog asks by itself.</summary>
    [Parameter]
    public bool AsksBeforeLeaving { get; set; }

    /// <summary>The fields.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private IJSRuntime Browser { get; init; } = null!;

    private string? Unsaved => Written() is { } written && written != _empty ? written : null;

    /// <summary>Something was typed, chosen or left; asked by drafts.js.</summary>
    [JSInvokable]
    public async Task Take(string? typed)
    {
        await KeepForm();
        if (_gone || typed == _typed)
            return;
        _typed = typed;
        await DraftStore.Told(() => Drafts.KeepTyped(Name, typed));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gone = true;
        if (_self is not null)
            await DraftStore.Told(async () => await Browser.InvokeVoidAsync("bianmin.drafts.leave", Name));
        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await (firstRender ? Begin() : KeepForm());
    }

    private async Task Begin()
    {
        _empty = Written();
        var (form, typed) = await Drafts.Read(Name);
        if (_gone)
            return;
        _back = form?.At ?? typed?.At;
        (_kept, _typed) = (form?.Text, typed?.Text);
        if (form is not null && DraftStore.Parse<T>(form.Text) is { } kept)
            await Restore.InvokeAsync(kept);
        if (_gone)
            return;
        StateHasChanged();
        _ready = true;
        _self = DotNetObjectReference.Create(this);
        // From here on drafts.js asks, first of all for what was typed until now.
        await Browser.InvokeVoidAsync("bianmin.drafts.watch", Name, _area, _self);
        if (typed is not null)
            await Browser.InvokeVoidAsync("bianmin.drafts.fill", Name, DraftStore.Parse<Dictionary<string, string>>(typed.Text));
    }

    private async Task KeepForm()
    {
        var text = Unsaved;
        // What was sent meanwhile, or thrown away, must not come back.
        if (!_ready || _gone || text == _kept)
            return;
        _kept = text;
        if (text is null && _back is not null)
        {
            _back = null;
            StateHasChanged();
        }

        if (!await DraftStore.Told(() => Drafts.KeepForm(Name, text)))
            _kept = null; // The next change tells it again.
    }

    private string? Written() => State() is { } form ? DraftStore.Write(form) : null;

    private async Task Leave(LocationChangingContext going)
    {
        if (Unsaved is null)
            return;
        _ready = !await Confirm.Ask("离开这个页面吗？", "有修改还没有保存，离开后会丢失。", "不保存，离开", serious: true);
        if (_ready)
            going.PreventNavigation();
        else
            await Drafts.Forget(Name);
    }

    private async Task Throw()
    {
        (_back, _kept, _typed) = (null, null, null);
        await Drafts.Forget(Name);
        await Discard.InvokeAsync();
        _empty = Written();
    }
}
