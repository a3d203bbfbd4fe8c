namespace BianMin.Domain.Kernel;

/// <summary>Something the screens of a hall must learn of, stored with the change that caused it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="TicketId">The ticket it is about, if any.</param>
/// <param name="Number">The ticket's printed number, such as <c>A012</c>.</param>
/// <param name="WindowId">The window it is about, if any.</param>
/// <param name="WindowNumber">The number on the window's plate.</param>
public sealed record HallEvent(HallEventKind Kind, Guid? TicketId = null, string? Number = null, Guid? WindowId = null, int? WindowNumber = null);

/// <summary>Kinds of <see cref="HallEvent"/>.</summary>
public enum HallEventKind
{
    /// <summary>A ticket was drawn, keyed in or came back to the queue.</summary>
    Queued,

    /// <summary>A ticket was called to a window: speak and flash it.</summary>
    Called,

    /// <summary>A called ticket was called once more: speak and flash it.</summary>
    Recalled,

    /// <summary>A ticket changed in another way.</summary>
    TicketChanged,

    /// <summary>A window's post changed.</summary>
    PostChanged,

    /// <summary>An alarm was raised, acknowledged, silenced or cleared.</summary>
    AlarmChanged,

    /// <summary>A card of electronic supervision was raised, answered or ended.</summary>
    CardChanged,

    /// <summary>The centre's set-up changed.</summary>
    CenterChanged,
}
