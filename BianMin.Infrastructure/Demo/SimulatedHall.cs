using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Infrastructure.Demo;

/// <summary>One centre's simulated day, a small step at a time: whoever is due does the next thing a person would do.</summary>
internal sealed class SimulatedHall(string centerId, Random random, IUseCasePipeline useCases, SimulatedCases cases, DemoCast cast, TimeProvider time)
{
    private const int Crowd = 14;
    private static readonly TimeSpan Walk = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan DirectorThinks = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan StandInWalks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ClosedRest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(25);
    private readonly Dictionary<Guid, DateTimeOffset> _alive = [];
    private bool _opened;

    public async Task Step(HallSnapshot hall, CancellationToken cancellationToken)
    {
        await Visitors(hall, cancellationToken);
        foreach (var window in hall.Windows)
            await Window(hall, window, cancellationToken);
        _opened = true;
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private bool Chance(double perStep) => random.NextDouble() < perStep;

    private async Task Visitors(HallSnapshot hall, CancellationToken cancellationToken)
    {
        if (!hall.Hours.Open)
            return;
        var arrivals = !_opened ? Crowd / 2 : hall.WaitingTotal < Crowd && Chance(0.22) ? 1 : 0;
        for (var i = 0; i < arrivals; i++)
        {
            var series = hall.Series[random.Next(hall.Series.Count)].Profile.Code;
            var courtesy = Chance(0.25) ? (Courtesy)random.Next(1, 5) : Courtesy.None;
            var drawn = await useCases.Do(Actor.Kiosk(centerId), new DrawTicket(centerId, series, courtesy, TicketSource.Kiosk, $"demo-{Guid.NewGuid():N}"), cancellationToken);
            if (drawn.TryGet(out var ticket, out _) && Chance(0.97))
                await useCases.Do(Actor.Kiosk(centerId), new ConfirmPaper(centerId, ticket.TicketId), cancellationToken);
        }

        if (hall.Tickets.FirstOrDefault(t => t is { State: TicketState.NoShow, Returned: false }) is { } missed && Chance(0.01))
            await useCases.Do(DemoActors.Director(hall.Center), new ReturnTicket(centerId, missed.Id), cancellationToken);
    }

    private Task Window(HallSnapshot hall, WindowView window, CancellationToken cancellationToken) => window switch
    {
        _ when cast.IsReal(window.Holder?.Id) => Task.CompletedTask,
        { Staffed: true, Holder: { } holder } => Serve(hall, window, DemoActors.Clerk(hall.Center, holder), cancellationToken),
        { State: PostState.Uncovered } => Uncovered(hall, window, cancellationToken),
        _ => Open(hall, window, cancellationToken),
    };

    private async Task Open(HallSnapshot hall, WindowView window, CancellationToken cancellationToken)
    {
        // A window that somebody closed rests for a while first.
        if (!hall.Hours.Open || (_opened && Now - window.Since < ClosedRest))
            return;
        var resident = hall.Center.Staff.FirstOrDefault(s => s.RoleAt(window.Window.Id) == PostRole.A && !cast.IsReal(s.Id));
        if (resident is not null)
            await useCases.Do(DemoActors.Clerk(hall.Center, resident), new SignOnPost(centerId, window.Window.Id), cancellationToken);
    }

    private async Task Serve(HallSnapshot hall, WindowView window, Actor clerk, CancellationToken cancellationToken)
    {
        await ShowLife(window, clerk, cancellationToken);
        if (window.State == PostState.CoveredByB && await ResidentReturns(hall, window, cancellationToken))
            return;
        if (window.Current is { } current)
            await Attend(hall, window, current, clerk, cancellationToken);
        else if (hall.Tickets.FirstOrDefault(t => t.State == TicketState.Held && t.WindowId == window.Window.Id) is { } held && Chance(0.15))
            await useCases.Do(clerk, new ResumeTicket(centerId, window.Window.Id, held.Id), cancellationToken);
        else if (window.State == PostState.StaffedByA && Chance(0.004))
            await useCases.Do(clerk, Departure(window), cancellationToken);
        else if (window.Waiting > 0 && Chance(0.35))
            await useCases.Do(clerk, new CallNextTicket(centerId, window.Window.Id, null), cancellationToken);
        if (hall.Handovers.FirstOrDefault(h => h.WindowId == window.Window.Id && h.ToId == clerk.StaffId) is { } list && Chance(0.3))
            await useCases.Do(clerk, new ConfirmHandover(centerId, list.Id), cancellationToken);
    }

    private async Task Attend(HallSnapshot hall, WindowView window, TicketView ticket, Actor clerk, CancellationToken cancellationToken)
    {
        var id = window.Window.Id;
        var since = Now - (ticket.StartedAt ?? ticket.CalledAt ?? Now);
        IUseCase<Done>? next = ticket.State switch
        {
            TicketState.Called when since > Patience => new MarkNoShow(centerId, id, ticket.Id),
            TicketState.Called when since > Walk && Chance(0.3) => new StartService(centerId, id, ticket.Id),
            TicketState.Serving when since > Patience && Chance(0.03) => new HoldTicket(centerId, id, ticket.Id, "回家补取材料"),
            TicketState.Serving when since > Patience && Chance(0.02) => Transfer(hall, window, ticket),
            TicketState.Serving when since > Patience / 2 && Chance(0.06) => new FinishService(centerId, id, ticket.Id),
            _ => null,
        };
        // What one came for is written down before one leaves.
        if (next is FinishService && Chance(0.8))
            await cases.TakeIn(hall, window, ticket, clerk, cancellationToken);
        if (next is not null)
            await useCases.Do(clerk, next, cancellationToken);
        else if (ticket.State == TicketState.Called && since > Walk * 2 && ticket.Recalls == 0 && Chance(0.1))
            await useCases.Do(clerk, new RecallTicket(centerId, id, ticket.Id, ticket.Recalls), cancellationToken);
    }

    private async Task Uncovered(HallSnapshot hall, WindowView window, CancellationToken cancellationToken)
    {
        if (await ResidentReturns(hall, window, cancellationToken))
            return;
        if (window.Sent is { } sent)
        {
            if (!cast.IsReal(sent.Id) && Now - window.SentAt > StandInWalks && Chance(0.3))
                await useCases.Do(DemoActors.Clerk(hall.Center, sent), new SignOnPost(centerId, window.Window.Id), cancellationToken);
            return;
        }

        var director = DemoActors.Director(hall.Center);
        if (!cast.IsReal(director.StaffId) && Now - window.Since > DirectorThinks && Chance(0.2)
            && hall.StandIns(window.Window.Id).FirstOrDefault(s => s.Free && !cast.IsReal(s.Staff.Id)) is { } best)
            await useCases.Do(director, new SendBPost(centerId, window.Window.Id, best.Staff.Id), cancellationToken);
    }

    private async Task<bool> ResidentReturns(HallSnapshot hall, WindowView window, CancellationToken cancellationToken)
    {
        if (window.Away is not { } resident || cast.IsReal(resident.Id) || Now - window.Since < Absence || !Chance(0.03))
            return false;
        await useCases.Do(DemoActors.Clerk(hall.Center, resident), new SignOnPost(centerId, window.Window.Id), cancellationToken);
        return true;
    }

    private async Task ShowLife(WindowView window, Actor clerk, CancellationToken cancellationToken)
    {
        if (_alive.TryGetValue(window.Window.Id, out var last) && Now - last < SignOfLife)
            return;
        _alive[window.Window.Id] = Now;
        await useCases.Do(clerk, new BeatPresence(centerId), cancellationToken);
    }

    private LeavePost Departure(WindowView window)
    {
        var (reason, minutes) = (AwayReason)random.Next(0, 5) switch
        {
            AwayReason.VillageVisit => (AwayReason.VillageVisit, 90),
            AwayReason.SiteInspection => (AwayReason.SiteInspection, 60),
            AwayReason.Meal => (AwayReason.Meal, 30),
            var other => (other, 45),
        };
        return new LeavePost(centerId, window.Window.Id, reason, null, Now + TimeSpan.FromMinutes(minutes), LeaveOpen: true);
    }

    private TransferTicket? Transfer(HallSnapshot hall, WindowView from, TicketView ticket)
    {
        var others = hall.Windows.Where(w => w.Staffed && w.Window.Id != from.Window.Id).ToList();
        return others.Count == 0
            ? null
            : new TransferTicket(centerId, from.Window.Id, ticket.Id, null, others[random.Next(others.Count)].Window.Id, "材料已审核，转下一环节");
    }
}
