using BianMin.Domain.Cases;
using BianMin.Domain.Registers;

namespace BianMin.Domain.Reports;

/// <summary>What a figure is: its words, its unit, and the tables it stands in. A new figure is a member of <see cref="Figure"/>, a line
/// here, and the fact that it is counted from in <see cref="DayFacts"/>.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Source">What its rows are.</param>
/// <param name="Name">Its word.</param>
/// <param name="Unit">What its numbers are.</param>
/// <param name="Tables">Where it stands.</param>
public sealed record FigureDefinition(Figure Figure, FigureSource Source, string Name, FigureUnit Unit, FigureTables Tables)
{
    /// <summary>Its word over a column where nothing around it says more.</summary>
    public string Column { get; init; } = Name;

    /// <summary>Whether it is counted as things stand at the end of a stretch, and not added up day by day.</summary>
    public bool AtEnd { get; init; }

    /// <summary>Whether any of it is bad.</summary>
    public bool Bad { get; init; }

    /// <summary>Whether its amounts are seconds, which reports tell in whole minutes.</summary>
    public bool InSeconds { get; init; }

    /// <summary>The steps of a case that it counts; none where it is counted otherwise.</summary>
    public IReadOnlyList<CaseStepKind> Steps { get; init; } = [];

    /// <summary>The register whose entries it counts; null where it counts none.</summary>
    public RegisterKind? Register { get; init; }

    /// <summary>How far an entry must have come to be counted.</summary>
    public IReadOnlyList<RegisterState> States { get; init; } = [RegisterState.Done];

    /// <summary>The unit of what each row was counted by, as <see cref="FigureRow.Subject"/> says it: minutes waited, hour of the day;
    /// null where rows are counted by nothing.</summary>
    public string? SubjectUnit { get; init; }
}

/// <summary>What is counted.</summary>
public enum FigureSource
{
    /// <summary>号票.</summary>
    Tickets,

    /// <summary>办件.</summary>
    Cases,

    /// <summary>岗位变动.</summary>
    Posts,

    /// <summary>登记.</summary>
    Entries,
}

/// <summary>Tables in which figures stand.</summary>
[Flags]
public enum FigureTables
{
    /// <summary>Only behind others: charts and rates are made from it.</summary>
    None = 0,

    /// <summary>总体情况.</summary>
    Totals = 1,

    /// <summary>办件, by kind, window and item.</summary>
    Cases = 2,

    /// <summary>窗口值守.</summary>
    Posts = 4,

    /// <summary>按人员.</summary>
    People = 8,

    /// <summary>各中心汇总.</summary>
    Summary = 16,
}

/// <summary>The figures.</summary>
public static class FigureDefinitions
{
    private const FigureTables Everywhere = FigureTables.Totals | FigureTables.Cases | FigureTables.People | FigureTables.Summary;

    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<FigureDefinition> All { get; } =
    [
        Of(Figure.TicketsDrawn, FigureSource.Tickets, "取号", FigureTables.Totals | FigureTables.Summary),
        Of(Figure.TicketsServed, FigureSource.Tickets, "接待办理", FigureTables.Totals | FigureTables.Posts | FigureTables.People | FigureTables.Summary),
        Of(Figure.NoShows, FigureSource.Tickets, "过号", FigureTables.Totals | FigureTables.Posts | FigureTables.People),
        Of(Figure.TicketsVoided, FigureSource.Tickets, "作废号票", FigureTables.None),
        Of(Figure.Waits, FigureSource.Tickets, "叫号等候", FigureTables.None) with { SubjectUnit = "分钟" },
        Of(Figure.Arrivals, FigureSource.Tickets, "取号时段", FigureTables.None) with { SubjectUnit = "时" },
        Of(Figure.CasesReceived, FigureSource.Cases, "收件", Everywhere) with { Steps = [CaseStepKind.Received, CaseStepKind.Submitted] },
        Of(Figure.CasesAccepted, FigureSource.Cases, "受理", FigureTables.Totals | FigureTables.Cases) with { Steps = [CaseStepKind.Accepted, CaseStepKind.DeemedAccepted] },
        Of(Figure.CasesRefused, FigureSource.Cases, "不予受理", FigureTables.Totals | FigureTables.Cases) with { Steps = [CaseStepKind.Refused] },
        Of(Figure.CasesSupplemented, FigureSource.Cases, "补正补报", FigureTables.Totals | FigureTables.Cases) with { Steps = [CaseStepKind.ToldMissing, CaseStepKind.AskedSupplement] },
        Of(Figure.CasesOnTheSpot, FigureSource.Cases, "当场办结", FigureTables.Totals | FigureTables.Cases),
        Of(Figure.CasesFinished, FigureSource.Cases, "办结", Everywhere) with { Steps = [CaseStepKind.Finished, CaseStepKind.Denied] },
        Of(Figure.CasesInTime, FigureSource.Cases, "按承诺时限办结", FigureTables.People),
        Of(Figure.CasesReturned, FigureSource.Cases, "退件", FigureTables.Totals | FigureTables.Cases) with { Steps = [CaseStepKind.Returned, CaseStepKind.Lapsed] },
        Of(Figure.CasesInHand, FigureSource.Cases, "期末在办", Everywhere) with { AtEnd = true },
        Of(Figure.CasesOverdue, FigureSource.Cases, "其中超过承诺时限", Everywhere) with { AtEnd = true, Bad = true, Column = "超期在办" },
        Of(Figure.CasesWithdrawn, FigureSource.Cases, "申请人撤回", FigureTables.Totals) with { Steps = [CaseStepKind.Withdrawn] },
        Of(Figure.CasesRedirected, FigureSource.Cases, "引导到其他窗口", FigureTables.None) with { Steps = [CaseStepKind.Redirected] },
        Of(Figure.PostsLeft, FigureSource.Posts, "离岗", FigureTables.Totals | FigureTables.Posts | FigureTables.People),
        Of(Figure.PostsCovered, FigureSource.Posts, "B岗顶岗", FigureTables.Totals | FigureTables.Posts | FigureTables.People),
        Of(Figure.UncoveredSeconds, FigureSource.Posts, "空岗时长", FigureTables.Totals | FigureTables.Posts | FigureTables.Summary)
            with { Unit = FigureUnit.Minutes, Column = "空岗（分钟）", InSeconds = true },
        Of(Figure.Bookings, FigureSource.Entries, "预约", FigureTables.Totals) with { Register = RegisterKind.PhoneBooking, States = [RegisterState.Planned, RegisterState.Done] },
        Of(Figure.HomeServices, FigureSource.Entries, "上门服务", FigureTables.Totals | FigureTables.Summary) with { Register = RegisterKind.HomeService },
        Of(Figure.AgencyResults, FigureSource.Entries, "代办办结", FigureTables.Totals | FigureTables.Summary) with { Register = RegisterKind.AgencyResult },
        Of(Figure.Consultations, FigureSource.Entries, "咨询", FigureTables.Totals | FigureTables.Summary) with { Register = RegisterKind.Consultation, States = [RegisterState.Planned, RegisterState.Done] },
    ];

    private static readonly Dictionary<Figure, FigureDefinition> ByFigure = All.ToDictionary(d => d.Figure);

    /// <summary>What a figure is.</summary>
    public static FigureDefinition Definition(this Figure figure) => ByFigure[figure];

    /// <summary>The figures of a table, in its order.</summary>
    public static IReadOnlyList<Figure> Of(FigureTables table) => [.. All.Where(d => d.Tables.HasFlag(table)).Select(d => d.Figure)];

    /// <summary>The figures of a table that are counted from one thing.</summary>
    public static IEnumerable<Figure> Of(FigureTables table, FigureSource source) => Of(table).Where(f => f.Definition().Source == source);

    /// <summary>The word of a figure.</summary>
    public static string Text(this Figure figure) => figure.Definition().Name;

    /// <summary>What its numbers are.</summary>
    public static FigureUnit Unit(this Figure figure) => figure.Definition().Unit;

    /// <summary>The number as it stands in reports: seconds in whole minutes, everything else as counted.</summary>
    public static long Shown(this Figure figure, long amount) => figure.Definition().InSeconds ? (amount + 30) / 60 : amount;

    private static FigureDefinition Of(Figure figure, FigureSource source, string name, FigureTables tables) => new(figure, source, name, UnitOf(source), tables);

    private static FigureUnit UnitOf(FigureSource source) => source switch
    {
        FigureSource.Tickets => FigureUnit.Visits,
        FigureSource.Cases => FigureUnit.Cases,
        FigureSource.Posts or FigureSource.Entries => FigureUnit.Times,
    };
}
