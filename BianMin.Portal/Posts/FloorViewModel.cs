using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Posts;

/// <summary>What all parts of the director's board share: the hall, the day so far, and whom the director is about to send.</summary>
/// <param name="useCases">Where use cases are asked for.</param>
/// <param name="actor">The director, or somebody who only looks.</param>
/// <param name="centerId">The centre.</param>
/// <param name="clock">The clock.</param>
/// <param name="changed">Draws the board anew.</param>
public sealed class FloorViewModel(IUseCasePipeline useCases, Actor actor, string centerId, TimeProvider clock, Action changed)
    : HallViewModel(useCases, actor, centerId, clock, changed)
{
    /// <summary>Whether this board only shows (the county's view of a centre).</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Today's changes, oldest first.</summary>
    public IReadOnlyList<PostChange> Changes { get; private set; } = [];

    /// <summary>The windows' day, drawn to time.</summary>
    public IReadOnlyList<WindowDay> Days => Hall is null ? [] : WindowDay.Of(Hall, Changes, Now);

    /// <summary>The person who is being dragged.</summary>
    public StaffProfile? Dragged { get; private set; }

    /// <summary>The uncovered window for which the director chooses a B.</summary>
    public Guid? Choosing { get; private set; }

    /// <summary>Whether the day's changes are listed instead of the windows.</summary>
    public bool ShowsChanges { get; private set; }

    /// <summary>Shows the windows, or the list of the day's changes.</summary>
    public void List(bool changes)
    {
        ShowsChanges = changes;
        Redraw();
    }

    /// <summary>The day's changes were read anew.</summary>
    public void Show(IReadOnlyList<PostChange> changes)
    {
        Changes = changes;
        Redraw();
    }

    /// <summary>Somebody is picked up, or let go.</summary>
    public void Drag(StaffProfile? staff)
    {
        Dragged = ReadOnly ? null : staff;
        Redraw();
    }

    /// <summary>Opens or closes the list of proposals for a window.</summary>
    public void Choose(Guid? windowId)
    {
        Choosing = windowId;
        Redraw();
    }

    /// <summary>Whether the one who is dragged may be let go over a window.</summary>
    public bool Takes(WindowView window) =>
        Dragged is { } staff && PostRules.Send(window.Stand, staff) is null;

    /// <summary>The dragged person was let go over a window: send them there.</summary>
    public Task Drop(WindowView window)
    {
        var staff = Dragged;
        var takes = Takes(window);
        Drag(null);
        return staff is not null && takes ? Send(window.Window.Id, staff.Id) : Task.CompletedTask;
    }

    /// <summary>Sends a B to a window.</summary>
    public async Task Send(Guid windowId, Guid staffId)
    {
        if (await Do(new SendBPost(CenterId, windowId, staffId)) && Choosing == windowId)
            Choose(null);
    }
}
