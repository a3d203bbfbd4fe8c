using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Hall;

/// <summary>What lobby TV and kiosk have in common: the public board of one centre, live, and a pulse for the screen's own lifeline.</summary>
public abstract class PublicScreen : ComponentBase, IAsyncDisposable
{
    private string? _watched;
    private HallSnapshot? _shown;
    private IDisposable? _watch;
    private IJSObjectReference? _module;
    private DotNetObjectReference<PublicScreen>? _self;

    /// <summary>Short code of the centre.</summary>
    [Parameter]
    public required string Center { get; set; }

    /// <summary>The hall as it stands; null until it could be read.</summary>
    protected HallBoard? Board { get; private set; }

    /// <summary>Whether there is no such centre.</summary>
    protected bool Unknown { get; private set; }

    /// <summary>Address of the screen's script, without leading slash; the same that its page links to.</summary>
    protected abstract string Module { get; }

    /// <summary>The clock of everything that happens.</summary>
    [Inject]
    protected TimeProvider Clock { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    [Inject]
    private ILogger<PublicScreen> Log { get; init; } = null!;

    /// <summary>Asked by the screen every two seconds: an answer proves the circuit, its content the board.</summary>
    [JSInvokable]
    public async Task<Pulse> Beat()
    {
        var now = Clock.GetUtcNow();
        // Nothing may have changed in the hall since yesterday, but the date on the screen must.
        if (!Unknown && (Board is null || Moment.At(Board.At).Day != Moment.At(now).Day))
        {
            await Read();
            StateHasChanged();
        }

        return new Pulse(now.ToUnixTimeMilliseconds(), Board is not null || Unknown);
    }

    /// <summary>Stops watching.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _watch?.Dispose();
        _self?.Dispose();
        if (_module is { } module)
            await Call(module.DisposeAsync);
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Attach();
        if (_watched == Center)
            return;
        _watched = Center;
        _watch?.Dispose();
        _watch = Feed.WatchCalls(Center, update => InvokeAsync(() => Take(update)));
    }

    /// <summary>Calls of the last moment, in their order.</summary>
    protected virtual Task Announce(IReadOnlyList<HallAnnouncement> calls) => Task.CompletedTask;

    /// <summary>Calls the screen's script; a screen that has gone or has no script is no error.</summary>
    /// <returns>False when the script did not do it.</returns>
    protected Task<bool> Tell(string function, params object?[] arguments) =>
        _module is { } module ? Call(() => module.InvokeVoidAsync(function, arguments)) : Task.FromResult(false);

    private async Task Read()
    {
        try
        {
            var hall = await Feed.Current(Center, CancellationToken.None);
            Unknown = hall is null;
            Board = hall is null ? null : HallBoard.Of(hall);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A screen in the lobby must come up whatever state the database is in; it says so and tries again.
            ScreenLog.HallNotRead(Log, Center, e);
        }
    }

    private async Task Take(HallUpdate update)
    {
        var told = update.Announcements.Count > 0 ? Announce(update.Announcements) : Task.CompletedTask;
        var older = Board is not null && Board.CenterId == update.Hall.Center.Id && Board.Version > update.Hall.Version;
        if (!ReferenceEquals(_shown, update.Hall) && !older)
        {
            _shown = update.Hall;
            Board = HallBoard.Of(update.Hall);
            Unknown = false;
            StateHasChanged();
        }

        await told;
    }

    private async Task Attach()
    {
        _self = DotNetObjectReference.Create(this);
        await Call(async () => _module = await Script.InvokeAsync<IJSObjectReference>("import", $"./{Assets[Module]}"));
        await Tell("attach", _self);
    }

    private async Task<bool> Call(Func<ValueTask> script)
    {
        try
        {
            await script();
            return true;
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            ScreenLog.ScriptFailed(Log, Center, e.Message);
            return false;
        }
    }
}

/// <summary>A sign of life of a public screen's circuit.</summary>
/// <param name="Now">The server's time, Unix milliseconds.</param>
/// <param name="HasBoard">Whether the hall could be read.</param>
public sealed record Pulse(long Now, bool HasBoard);
