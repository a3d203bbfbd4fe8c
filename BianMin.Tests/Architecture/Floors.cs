using BianMin.Domain.Kernel;
using BianMin.Infrastructure;

namespace BianMin.Tests.Architecture;

/// <summary>The walls, as data: docs/architecture.md is drawn from it.</summary>
internal static class Floors
{
    // Office hours are a centre's own; the centre's set-up holds them.
    private static readonly string[] OrgAndCalendar = ["Calendar→Org: IOfficeHours", "Calendar→Org: OfficeHours"];

    // A window's queue and its post are one scene: the board shows both, and who leaves or comes changes both in one transaction (HALL-2).
    private static readonly string[] PostsAndHall =
    [
        "Hall→Posts: AlarmView", "Hall→Posts: BoardWindow", "Hall→Posts: HallSnapshot", "Hall→Posts: TicketIssue", "Hall→Posts: WindowView", "Hall→Posts: WindowWork",
    ];

    public static Floor Domain { get; } = new(
        "Domain",
        typeof(IUseCasePipeline).Assembly,
        [["Kernel"], ["Calendar", "Scheduling"], ["Org"], ["Guides"], ["Hall"], ["Posts"], ["Cases"], ["Registers"], ["Supervision"], ["Reports"]],
        [.. OrgAndCalendar, .. PostsAndHall]);

    public static Floor Infrastructure { get; } = new(
        "Infrastructure",
        typeof(InfrastructureSetup).Assembly,
        [
            ["Settings"], ["Database"], ["Secrets", "Centers", "Exports"], ["Files", "Scheduling"], ["Audit"], ["UseCases"],
            ["Org", "Calendar", "Identity"], ["Guides"], ["Posts", "Hall"], ["Live"], ["Cases"], ["Registers"], ["Supervision"], ["Reports"], ["Demo"],
        ],
        // The context is that of ASP.NET Core Identity, whose tables are its own.
        ["Database→Identity: BianMinDbContext"]);

    public static Floor Portal { get; } = new(
        "Portal",
        typeof(Program).Assembly,
        [
            ["Controls"], ["Shell"], ["Telemetry", "Secrets", "Audit", "Calendar", "Scheduling", "Org"], ["Identity"], ["Guides"],
            ["Hall", "Posts"], ["Cases"], ["Registers"], ["Supervision"], ["Reports"],
        ],
        []);

    public static IReadOnlyList<Floor> All { get; } = [Domain, Infrastructure, Portal];

    public static Floor Named(string name) => All.Single(f => f.Name == name);
}
