using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>What every change of a post has in common: the change is kept, alarms rise and fall with it, what is open is handed over.</summary>
public sealed class PostWork(IOfficeHours hours, IPostStore posts, IOpenTickets tickets, IUnitOfWork work, IOpenWork openWork)
{
    /// <summary>The instant of this unit of work.</summary>
    public Moment Now => work.Now;

    /// <summary>The window and its post.</summary>
    internal async Task<Outcome<PostAtWindow>> At(CenterProfile center, Guid windowId, CancellationToken cancellationToken) =>
        center.Window(windowId) is { } window ? new PostAtWindow(center, window, await posts.Post(center.Id, window.Id, cancellationToken)) : OrgRefusals.UnknownWindow;

    /// <summary>The staff record of a person who serves, or a refusal for accounts without one.</summary>
    internal static Outcome<StaffProfile> StaffOf(Actor actor, CenterProfile center) =>
        center.Person(actor.StaffId) is { } staff ? staff : Refusal.Forbidden("您的账号没有对应的工作人员档案，不能上岗，请联系管理员。");

    /// <summary>Keeps a change; nobody is missed at a window outside of the centre's hours, so only those count as uncovered.</summary>
    internal void Add(CenterProfile center, PostChange change) => posts.Add(change.EndedState == PostState.Uncovered
        ? change with { OfficeSeconds = (int)hours.Within(center, change.From, change.To).TotalSeconds }
        : change);

    /// <summary>Keeps a change with its alarms and tells the screens.</summary>
    internal async Task<Outcome<Done>> Keep(PostAtWindow at, PostChange change, AlarmKind? alarm, CancellationToken cancellationToken)
    {
        Add(at.Center, change);
        await SetAlarm(at, alarm, cancellationToken);
        return Tell(at);
    }

    /// <summary>Ends the alarms of a window and raises the one that now stands, if any.</summary>
    internal async Task SetAlarm(PostAtWindow at, AlarmKind? alarm, CancellationToken cancellationToken)
    {
        foreach (var standing in (await posts.Alarms(at.Center.Id, cancellationToken)).Where(a => a.WindowId == at.Window.Id))
            standing.Clear(work.Now);
        if (alarm is { } kind)
            posts.Add(Alarm.Raise(at.Center.Id, at.Window.Id, kind, work.Now));
    }

    /// <summary>Tells the screens that the post of a window changed.</summary>
    internal Outcome<Done> Tell(PostAtWindow at)
    {
        work.Raise(new HallEvent(HallEventKind.PostChanged, null, null, at.Window.Id, at.Window.Number));
        return Done.It;
    }

    /// <summary>Tickets called to, served or held at the window.</summary>
    internal Task<IReadOnlyList<Ticket>> OpenAt(PostAtWindow at, CancellationToken cancellationToken) =>
        tickets.OpenAt(at.Center.Id, at.Window.Id, work.Now.Day, cancellationToken);

    /// <summary>Writes the lists of what others left open, for the next to confirm.</summary>
    /// <remarks>The tickets say who had them: the resident who comes back after a B who vanished must take over the B's.</remarks>
    internal async Task HandOver(PostAtWindow at, Guid to, CancellationToken cancellationToken)
    {
        foreach (var left in (await OpenAt(at, cancellationToken)).Where(t => t.StaffId != to).GroupBy(t => t.StaffId))
            posts.Add(Handover.Of(at.Center.Id, at.Window.Id, left.Key, to, left.Select(Line), work.Now));
        if (await openWork.At(at.Center.Id, at.Window.Id, to, cancellationToken) is { Count: > 0 } lines)
            posts.Add(Handover.Of(at.Center.Id, at.Window.Id, null, to, lines, work.Now));
    }

    /// <summary>Lets every window of the series call those who waited for this window alone, because it closes.</summary>
    internal async Task Release(PostAtWindow at, CancellationToken cancellationToken)
    {
        foreach (var ticket in await tickets.MeantFor(at.Center.Id, at.Window.Id, work.Now.Day, cancellationToken))
            ticket.Release();
    }

    private static string Line(Ticket ticket) => ticket.State switch
    {
        TicketState.Held => $"{ticket.Label} 挂起：{ticket.Reason}",
        TicketState.Serving => $"{ticket.Label} 正在办理",
        _ => $"{ticket.Label} 已叫号，人未到",
    };
}

/// <summary>A window with its post.</summary>
internal sealed record PostAtWindow(CenterProfile Center, WindowProfile Window, WindowPost Post);
