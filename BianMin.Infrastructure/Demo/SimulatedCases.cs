using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Demo;

/// <summary>What simulated clerks do with applications: most are complete, some lack something, some are done at once.</summary>
internal sealed class SimulatedCases(Random random, IUseCasePipeline useCases, IGuideQueries guides)
{
    /// <summary>Takes in an application for an item of the window.</summary>
    public async Task TakeIn(HallSnapshot hall, WindowView window, TicketView ticket, Actor clerk, CancellationToken cancellationToken)
    {
        var served = (await guides.Of(hall.Center.Id, hall.Day, cancellationToken)).Where(g => g.WindowIds.Contains(window.Window.Id)).ToList();
        if (served.Count == 0)
            return;
        var guide = served[random.Next(served.Count)];
        var standings = CaseMaterial.Of(guide.Content)
            .Where(_ => random.NextDouble() < 0.96)
            .ToDictionary(m => m.Name, _ => MaterialStanding.HandedIn);
        var materials = CaseMaterial.Of(guide.Content).Select(m => m with { Standing = standings.GetValueOrDefault(m.Name) }).ToList();
        var applicant = DemoApplicants.One(random, hall.Day);
        var decision = Domain.Cases.Intake.Propose(materials, hall.Center.Hall.Intake, guide.Content.PromisedLimit!, guide.Content.Category) switch
        {
            IntakeOutcome.FinishAtOnce => new IntakeDecision(IntakeOutcome.FinishAtOnce, guide.Content.Result.Name, null, applicant.Name),
            IntakeOutcome.Refuse => new(IntakeOutcome.Refuse, "主要申报材料不齐全"),
            IntakeOutcome.AcceptDeferring => new(IntakeOutcome.AcceptDeferring, "", hall.Day.AddDays(1)),
            IntakeOutcome.AcceptWithSupplement => new(IntakeOutcome.AcceptWithSupplement, "", hall.Day.AddDays(7)),
            var other => new(other),
        };
        await useCases.Do(clerk, new TakeIn(hall.Center.Id, $"demo-{ticket.Id:N}", window.Window.Id, ticket.Id, guide.ItemId, applicant, null, "", standings, decision), cancellationToken);
    }
}
