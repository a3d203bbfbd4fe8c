using BianMin.Domain.Kernel;

namespace BianMin.Domain.Hall;

/// <summary>A ticket as far as it matters to what can be done with it: the ticket itself, or as it was read.</summary>
public interface ITicketStand
{
    /// <summary>As printed.</summary>
    string Label { get; }

    /// <summary>What state it is in.</summary>
    TicketState State { get; }

    /// <summary>The window that called it last.</summary>
    Guid? WindowId { get; }

    /// <summary>Whether it came back once after a no-show.</summary>
    bool Returned { get; }
}

/// <summary>What can be done with a ticket as it stands, each with why not; null when it can. The ticket asks this before it changes,
/// screens before they offer it.</summary>
public static class TicketRules
{
    /// <summary>叫号.</summary>
    public static Refusal? Call(ITicketStand ticket) => ticket.State == TicketState.Waiting ? null : HallRefusals.NotWaiting(ticket.Label);

    /// <summary>重呼: as long as fewer calls were made than the centre allows.</summary>
    public static Refusal? Recall(ITicketStand ticket, int recalls, int limit) =>
        OnTheWay(ticket) ?? (recalls >= limit ? HallRefusals.RecallLimit(ticket.Label, limit) : null);

    /// <summary>开始办理.</summary>
    public static Refusal? Start(ITicketStand ticket) => OnTheWay(ticket);

    /// <summary>过号.</summary>
    public static Refusal? MarkNoShow(ITicketStand ticket) => OnTheWay(ticket);

    /// <summary>恢复排队: once.</summary>
    public static Refusal? Return(ITicketStand ticket) => ticket.State != TicketState.NoShow ? HallRefusals.NotNoShow(ticket.Label)
        : ticket.Returned ? HallRefusals.ReturnedBefore(ticket.Label)
        : null;

    /// <summary>挂起.</summary>
    public static Refusal? Hold(ITicketStand ticket) => AtWindow(ticket);

    /// <summary>恢复办理, at the window that put it aside.</summary>
    public static Refusal? Resume(ITicketStand ticket, Guid windowId) => ticket.State != TicketState.Held ? HallRefusals.NotHeld(ticket.Label)
        : ticket.WindowId != windowId ? HallRefusals.ForAnotherWindow(ticket.Label)
        : null;

    /// <summary>转办: also of one that was put aside.</summary>
    public static Refusal? Transfer(ITicketStand ticket) => ticket.State == TicketState.Held ? null : AtWindow(ticket);

    /// <summary>办结.</summary>
    public static Refusal? Finish(ITicketStand ticket) => AtWindow(ticket);

    /// <summary>作废 of one that has not come to its end.</summary>
    public static Refusal? Void(ITicketStand ticket) =>
        ticket.State is TicketState.Finished or TicketState.Voided ? HallRefusals.Ended(ticket.Label) : null;

    /// <summary>作废 by hand: nobody's ticket is taken away while they are served.</summary>
    public static Refusal? VoidByHand(ITicketStand ticket) =>
        ticket.State is TicketState.Called or TicketState.Serving or TicketState.Held ? HallRefusals.PersonInService(ticket.Label) : Void(ticket);

    private static Refusal? OnTheWay(ITicketStand ticket) => ticket.State == TicketState.Called ? null : HallRefusals.NotCalled(ticket.Label);

    private static Refusal? AtWindow(ITicketStand ticket) =>
        ticket.State is TicketState.Called or TicketState.Serving ? null : HallRefusals.NotAtWindow(ticket.Label);
}
