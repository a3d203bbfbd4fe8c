using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;

namespace BianMin.Infrastructure.Demo;

/// <summary>The applications that were received on a day of the past, each with all that became of it since.</summary>
/// <param name="plan">The centre and the span.</param>
/// <param name="scene">Who and what there is.</param>
/// <param name="day">The day.</param>
/// <param name="number">The number of a paper; null for one that is not issued.</param>
internal sealed class HistoryCases(HistoryPlan plan, HistoryScene scene, HistoryDay day, Func<HistoryPaper, int?> number)
{
    private const double ByAgents = 0.08;
    private readonly Random _random = HistoryChance.Of(plan.Center.Id, day.Date, "cases");

    public List<Case> Cases { get; } = [];

    public List<CasePaper> Papers { get; } = [];

    /// <summary>代办结果登记 of the cases that agents handed over.</summary>
    public List<RegisterEntry> Agencies { get; } = [];

    /// <summary>Receives as many as the plan says, in the order of their numbers.</summary>
    public void Receive(IReadOnlyList<HistoryServed> served)
    {
        var visits = served.OrderBy(_ => _random.NextDouble()).ToList();
        var openings = new List<Opening>();
        while (openings.Count < day.Cases)
        {
            var asked = scene.Agent is { } agent && _random.Happens(ByAgents) ? ByAgent(agent)
                : visits.Count > 0 ? AtWindow(visits) : ByPost();
            if (asked is null)
                return;
            openings.Add(asked);
        }

        foreach (var (opening, n) in openings.OrderBy(o => o.At).Select((o, i) => (o, i + 1)))
            Live(opening, n);
    }

    // In the last minute of the service, when it is written down.
    private Opening? AtWindow(List<HistoryServed> visits)
    {
        var visit = visits[^1];
        visits.RemoveAt(visits.Count - 1);
        var guides = scene.Guides.Where(g => g.WindowIds.Contains(visit.Window.Id)).ToList();
        if (guides.Count == 0)
            return ByPost();
        var ticket = visit.Ticket;
        return new(ticket.EndedAt!.Value - TimeSpan.FromSeconds(30), Often(guides), new(visit.Window.Id, visit.Staff.Id, visit.Staff.Name, ticket.Id, ticket.Label), null);
    }

    private Opening? ByPost() => Elsewhere(null);

    private Opening? ByAgent(HistoryAgent agent) => Elsewhere(agent);

    // The item's first window, and who belongs there.
    private Opening? Elsewhere(HistoryAgent? agent)
    {
        if (scene.Guides.Count == 0)
            return null;
        var guide = Often(scene.Guides);
        var place = (
            from window in scene.Center.Windows
            where guide.WindowIds.Contains(window.Id)
            from person in scene.Center.Staff
            where person.RoleAt(window.Id) == PostRole.A
            select new IntakePlace(window.Id, person.Id, agent?.Name ?? person.Name)).FirstOrDefault();
        return place is null ? null : new(scene.SomeTime(day.Date, _random), guide, place, agent);
    }

    // What is done at once is asked for most.
    private PublishedGuide Often(IReadOnlyList<PublishedGuide> guides)
    {
        var guide = _random.One(guides);
        return guide.Content.Kind is HandlingKind.Immediate or HandlingKind.Promised ? guide : _random.One(guides);
    }

    private void Live(Opening opening, int place)
    {
        var (guide, now) = (opening.Guide, Moment.At(opening.At));
        var applicant = DemoApplicants.One(_random, day.Date);
        var content = guide.Content;
        var item = new CaseItem(guide.ItemId, guide.Number, guide.Code, content.Name, content.Kind, content.PromisedLimit!, content.LegalLimit);
        var key = string.Create(CultureInfo.InvariantCulture, $"history-{day.Date:yyyyMMdd}-{place}");
        var agent = opening.Agent is { } by ? new CaseAgent(by.Name, "", "", "代办员") : Child(applicant);
        var one = Case.Receive(
            new(plan.Center.Id, CaseNumber.Of(plan.Center.Id, day.Date.Year, day.NumbersBefore + place), key, item, applicant, agent, "", opening.Place, opening.Agent?.Id),
            content, LegalClock.Start(now, scene.Center.Hall.CutOff), now);
        var life = new HistoryCaseLife(one, scene, HistoryChance.Of(plan.Center.Id, day.Date, key), now, content, number);
        life.Live();
        Cases.Add(one);
        Papers.AddRange(life.Papers);
        if (life.SignedOver is { } signed)
        {
            var matter = content.Name.Length > RegisterEntry.MatterLength ? content.Name[..RegisterEntry.MatterLength] : content.Name;
            Agencies.Add(RegisterEntry.Of(
                new RegisterAgencyResult(plan.Center.Id, $"signed-{one.Id:N}", signed.Day, applicant.Name, applicant.Phone, matter, one.Number, one.Result!, applicant.Name), opening.Agent!.Name, signed));
        }
    }

    // Old people send their children.
    private CaseAgent? Child(Applicant applicant)
    {
        if (!_random.Happens(0.05))
            return null;
        var child = DemoApplicants.One(_random, day.Date);
        return new(child.Name, child.Number, child.Phone, applicant.Name == child.Name ? "亲属" : "子女");
    }

    private sealed record Opening(DateTimeOffset At, PublishedGuide Guide, IntakePlace Place, HistoryAgent? Agent);
}
