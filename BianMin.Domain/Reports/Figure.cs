using BianMin.Domain.Guides;

namespace BianMin.Domain.Reports;

/// <summary>What is counted of a day. Each is counted from rows that can be opened, never kept up by hand.</summary>
public enum Figure
{
    /// <summary>取号: tickets drawn.</summary>
    TicketsDrawn,

    /// <summary>接待: tickets served to the end.</summary>
    TicketsServed,

    /// <summary>过号: visitors who did not come.</summary>
    NoShows,

    /// <summary>作废: tickets taken out of the queue.</summary>
    TicketsVoided,

    /// <summary>等候: tickets called, by the whole minutes they had waited.</summary>
    Waits,

    /// <summary>取号时段: tickets drawn, by the hour of the day.</summary>
    Arrivals,

    /// <summary>收件.</summary>
    CasesReceived,

    /// <summary>受理, also where silence counts as it.</summary>
    CasesAccepted,

    /// <summary>不予受理.</summary>
    CasesRefused,

    /// <summary>补正补报: told what is missing, once or as a supplement.</summary>
    CasesSupplemented,

    /// <summary>当场办结: done on the day of the asking, of an item that is done at once.</summary>
    CasesOnTheSpot,

    /// <summary>办结.</summary>
    CasesFinished,

    /// <summary>按承诺时限办结: of those finished, the ones within the promised limit.</summary>
    CasesInTime,

    /// <summary>退件.</summary>
    CasesReturned,

    /// <summary>撤回.</summary>
    CasesWithdrawn,

    /// <summary>引导: sent on to the right window.</summary>
    CasesRedirected,

    /// <summary>在办: open at the end of the stretch, counted from the cases as they were then.</summary>
    CasesInHand,

    /// <summary>超期在办: of those in hand, the ones past the promised limit.</summary>
    CasesOverdue,

    /// <summary>离岗: how often a window was left.</summary>
    PostsLeft,

    /// <summary>顶岗: how often a B stood in.</summary>
    PostsCovered,

    /// <summary>空岗: seconds for which windows stood uncovered.</summary>
    UncoveredSeconds,

    /// <summary>预约电话.</summary>
    Bookings,

    /// <summary>上门服务 that was given.</summary>
    HomeServices,

    /// <summary>代办结果.</summary>
    AgencyResults,

    /// <summary>咨询.</summary>
    Consultations,
}

/// <summary>One thing that happened and is counted: the row behind a figure.</summary>
/// <param name="Figure">What it counts to.</param>
/// <param name="CenterId">Where.</param>
/// <param name="WindowId">The window; empty where it is of none.</param>
/// <param name="StaffId">The person; empty where it is of none.</param>
/// <param name="Subject">Code of the item for cases; minutes of waiting, hour of arrival in figures for these; otherwise empty.</param>
/// <param name="SubjectName">Name of the item; otherwise empty.</param>
/// <param name="Kind">How the item is handled; null for what is no case.</param>
/// <param name="Amount">What it adds: 1, or seconds.</param>
/// <param name="RowId">Identity of the row that it is counted from.</param>
/// <param name="Label">What people know the row by: number of the ticket or case, kind of the entry.</param>
/// <param name="At">When (UTC).</param>
public sealed record FigureRow(
    Figure Figure, string CenterId, Guid WindowId, Guid StaffId, string Subject, string SubjectName, HandlingKind? Kind, long Amount, Guid RowId, string Label, DateTimeOffset At);

/// <summary>Rows of one figure added up.</summary>
/// <param name="Figure">What was counted.</param>
/// <param name="CenterId">Where.</param>
/// <param name="WindowId">The window; empty where it is of none.</param>
/// <param name="StaffId">The person; empty where it is of none.</param>
/// <param name="Subject">As in <see cref="FigureRow"/>.</param>
/// <param name="SubjectName">As in <see cref="FigureRow"/>.</param>
/// <param name="Kind">As in <see cref="FigureRow"/>.</param>
/// <param name="Amount">The sum.</param>
public sealed record FigureSum(Figure Figure, string CenterId, Guid WindowId, Guid StaffId, string Subject, string SubjectName, HandlingKind? Kind, long Amount);

/// <summary>A sum of one day.</summary>
/// <param name="CenterId">Where.</param>
/// <param name="Day">When.</param>
/// <param name="Figure">What was counted.</param>
/// <param name="Subject">As in <see cref="FigureRow"/>.</param>
/// <param name="Amount">The sum.</param>
public sealed record DaySum(string CenterId, DateOnly Day, Figure Figure, string Subject, long Amount);
