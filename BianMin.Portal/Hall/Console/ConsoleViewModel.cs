using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Hall.Console;

/// <summary>What all parts of one clerk's console share: the hall, the windows that concern the clerk, and the chosen one.</summary>
/// <param name="useCases">Where use cases are asked for.</param>
/// <param name="actor">The clerk, who has a centre and a staff record.</param>
/// <param name="clock">The clock.</param>
/// <param name="changed">Draws the console anew.</param>
public sealed class ConsoleViewModel(IUseCasePipeline useCases, Actor actor, TimeProvider clock, Action changed)
    : HallViewModel(useCases, actor, actor.CenterId!, clock, changed)
{
    private Guid? _chosen;

    /// <summary>The item whose guide the clerk read last; an application begins with it.</summary>
    public Guid? Reading { get; set; }

    /// <summary>What was done last and can be taken back for some seconds; null for nothing.</summary>
    public Undo? Undo { get; private set; }

    /// <summary>The clerk's staff record.</summary>
    public Guid StaffId => Actor.StaffId!.Value;

    /// <summary>The windows that the clerk serves now; several in 一人多岗 (ORG-6).</summary>
    public IReadOnlyList<WindowView> Held => Of(w => w.Staffed && w.Holder?.Id == StaffId);

    /// <summary>The chosen one of <see cref="Held"/>.</summary>
    public WindowView? Mine => Held is [var first, ..] held ? held.FirstOrDefault(w => w.Window.Id == _chosen) ?? first : null;

    /// <summary>Windows to which the director has sent the clerk, not acknowledged.</summary>
    public IReadOnlyList<WindowView> SentTo => Of(w => w.Sent?.Id == StaffId);

    /// <summary>Windows that the clerk may sign on at now; those to which the director sent the clerk stand in <see cref="SentTo"/>.</summary>
    public IReadOnlyList<WindowView> MayOpen => Hall?.Center.Person(StaffId) is { } me
        ? Of(w => PostRules.SignOn(w.Stand, me) is null && w.Sent?.Id != StaffId)
        : [];

    /// <summary>Uncovered windows at which the clerk, being free, could stand in if the director asks.</summary>
    public IReadOnlyList<WindowView> MightCover => Held.Count > 0 || SentTo.Count > 0
        ? []
        : Of(w => PostRules.Send(w.Stand) is null && w.Sent is null && RoleAt(w) == PostRole.B);

    /// <summary>Handover lists that wait for the clerk's confirmation.</summary>
    public IReadOnlyList<HandoverView> Handovers => Hall is null ? [] : [.. Hall.Handovers.Where(h => h.ToId == StaffId)];

    /// <summary>The clerk's role at a window.</summary>
    public PostRole? RoleAt(WindowView window) => Hall?.Center.Person(StaffId)?.RoleAt(window.Window.Id);

    /// <summary>Tickets of the chosen window in a state: held, no-show.</summary>
    public IReadOnlyList<TicketView> Parked(TicketState state) =>
        Hall is null || Mine is null ? [] : [.. Hall.Tickets.Where(t => t.State == state && t.WindowId == Mine.Window.Id)];

    /// <summary>Does a use case that can be taken back for some seconds.</summary>
    /// <param name="useCase">What is done.</param>
    /// <param name="done">What it is called once it is done.</param>
    /// <param name="back">What takes it back.</param>
    /// <param name="stands">Whether it can still be taken back, by where things stand.</param>
    public async Task Do(IUseCase<Done> useCase, string done, IUseCase<Done> back, Func<bool> stands)
    {
        Undo = null;
        if (!await Do(useCase))
            return;
        Undo = new(done, back, Now + Ticket.TakeBackWithin, stands);
        Redraw();
    }

    /// <summary>Takes back what was done last.</summary>
    public async Task TakeBack()
    {
        if (Undo is not { } undo || Busy)
            return;
        Undo = null;
        await Do(undo.Back);
    }

    /// <summary>Chooses one of the windows held.</summary>
    public void Choose(Guid windowId)
    {
        _chosen = windowId;
        ForgetRefusal();
    }

    /// <summary>The chosen window with this identity, at which nobody stands.</summary>
    public bool IsFree(Guid windowId) => Mine is { Current: null } mine && mine.Window.Id == windowId;

    private List<WindowView> Of(Func<WindowView, bool> which) => Hall is null ? [] : [.. Hall.Windows.Where(which)];
}

/// <summary>Something that can be taken back for some seconds.</summary>
/// <param name="Done">What was done.</param>
/// <param name="Back">What takes it back.</param>
/// <param name="Until">Until when (UTC).</param>
/// <param name="Stands">Whether it can still be taken back, by where things stand.</param>
public sealed record Undo(string Done, IUseCase<Done> Back, DateTimeOffset Until, Func<bool> Stands);
