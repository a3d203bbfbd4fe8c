using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>What became of one application since it was received, up to the end of the history, by the case's own transitions.</summary>
internal sealed class HistoryCaseLife(Case one, HistoryScene scene, Random random, Moment asked, int ordinal, string result)
{
    private const double Late = 0.07;
    private readonly string _by = scene.Center.Person(one.StaffId)?.Name ?? "";
    private readonly DateTimeOffset _received = one.ReceivedAt;
    private Moment _now = asked;
    private int _kept;

    /// <summary>The papers that its steps made.</summary>
    public List<CasePaper> Papers { get; } = [];

    /// <summary>When an agent handed the result over; null when none did.</summary>
    public Moment? SignedOver { get; private set; }

    public void Live()
    {
        if (Answered() && Handled() && HandedOver() && random.Happens(0.9) && Wait(random.Next(4, 25)))
            Do(one.Archive(random.Happens(0.8) ? Retention.TenYears : Retention.ThirtyYears, _by, _now));
        Keep();
        // Of what is over the agent knows; of what is not, not always.
        if (one.SubmittedBy is not null && (!one.IsOpen || random.Happens(0.6)))
            one.ShowToAgent();
    }

    // From the asking to the acceptance; false when it ended there, or has not come so far yet.
    private bool Answered()
    {
        // The window looks at what came from a village on one of the next days.
        if (one.SubmittedBy is not null && !Wait(random.Next(1, 4)))
            return false;
        if (random.Happens(0.04))
            Do(one.Assist("指导填写申请表", _by, _now));
        Do(one.Check(Standings(), one.StartsOn, _by, _now));
        var chance = random.NextDouble();
        if (chance < 0.015)
            return Ends(one.Redirect(Elsewhere(), _by, _now));
        if (chance < 0.03)
            return Ends(one.Refuse("不符合本事项的办理条件，已说明理由和救济途径", _by, _now));
        if (chance < 0.05 && !Wait(random.Next(1, 5)))
            return false;
        return Intake.Propose(one.Materials, scene.Center.Hall.Intake, one.Item.Promised) switch
        {
            IntakeOutcome.AcceptDeferring when Deferred() is { } by => Accepted(new(true, by)),
            IntakeOutcome.AcceptWithSupplement => Accepted(new(false, _now.Day.AddDays(7))) && Supplemented(),
            IntakeOutcome.Accept or IntakeOutcome.FinishAtOnce => Accepted(null),
            _ => Completed(),
        };
    }

    private bool Accepted(LackingMaterials? lacking)
    {
        Do(one.Accept(lacking, _by, scene.Holidays, _now));
        return true;
    }

    // Told once what is missing: most come back with it, some never do.
    private bool Completed()
    {
        Do(one.TellMissing(_by, _now));
        if (random.Happens(0.08))
            return Wait(random.Next(8, 16)) && Ends(one.Withdraw("申请人暂不办理", _by, _now));
        if (!Wait(random.Next(1, 7)))
            return false;
        Do(one.Check(All(MaterialStanding.Missing), LegalClock.Start(_now, scene.Center.Hall.CutOff), _by, _now));
        return Accepted(null);
    }

    private bool Supplemented()
    {
        if (!Wait(random.Next(1, 7)))
            return false;
        Do(one.Check(All(MaterialStanding.Missing), one.StartsOn, _by, _now));
        return Reaches(one.Resume(_by, _now));
    }

    // From the acceptance to the result.
    private bool Handled()
    {
        var atOnce = one.Item.Promised.Days == 0;
        if (!atOnce && random.Happens(0.03))
            return Wait(random.Next(1, 4)) && Ends(random.Happens(0.5) ? one.Withdraw("申请人撤回申请", _by, _now) : one.Return("不符合现行政策规定，已书面说明", _by, _now));
        if (atOnce && one.Materials.All(m => m.Standing is not MaterialStanding.Deferred))
            return Finished();
        if (random.Happens(0.012))
            Do(one.Escalate(EscalationLevel.Director, "涉及两个站所，请中心主任协调", Director, _now));
        var days = Pace();
        if (!Wait(days / 3) || !Works(days) || !Wait(days - (days / 3) - Between(days)))
            return false;
        if (All(MaterialStanding.Deferred) is { Count: > 0 } deferred)
            Do(one.Check(deferred, one.StartsOn, _by, _now));
        return Finished();
    }

    // What its kind asks for in between.
    private bool Works(int days)
    {
        if (random.Happens(0.04) && days > 5)
        {
            Do(one.Pause(PauseReason.Publicity, _by, _now));
            if (!Wait(5))
                return false;
            Do(one.Resume(_by, _now));
        }

        foreach (var part in one.Parts.ToList())
            Do(one.CompletePart(part.Department, "经审查，同意", _by, _now));
        return !one.Item.Kind.Definition().GoesUp || Above(days);
    }

    private bool Above(int days)
    {
        if (All(MaterialStanding.Deferred) is { Count: > 0 } deferred)
            Do(one.Check(deferred, one.StartsOn, _by, _now));
        Do(one.SendUp("经初审，材料齐全，情况属实，拟同意上报", _by, _now));
        // The county works on working days alone.
        if ((days > 3 || !scene.Holidays.IsWorkingDay(_now.Day)) && !Wait(1, scene.Holidays.IsWorkingDay))
            return false;
        Do(one.ReceiveAbove($"{scene.Center.CountyName}行政服务中心", _now));
        if (!Wait(Between(days) - (days > 3 ? 1 : 0)))
            return false;
        return Reaches(one.ComeBack("经审核，予以批准", _by, _now));
    }

    // How many days lie between sending up and coming back.
    private int Between(int days) => one.Item.Kind.Definition().GoesUp ? Math.Max(days > 3 ? 2 : 0, days / 3) : 0;

    // In how many days from now it is done: most well before the promise, some after it, some with an extension.
    private int Pace()
    {
        var due = one.Promised(scene.Holidays)?.Due ?? _now.Day;
        var left = 0;
        for (var date = _now.Day.AddDays(1); date <= due; date = date.AddDays(1))
            left += scene.IsWorkday(date) ? 1 : 0;
        if (random.Happens(Late) && one.Item.Promised.Days < 25)
            return left + random.Next(1, 6);
        if (left > 2 && random.Happens(0.03))
        {
            Do(one.Extend(random.Next(3, 11), "需要进一步核实情况", Director, _now));
            return left + 1;
        }

        return left == 0 ? 0 : Math.Max(1, (int)(left * (0.25 + (random.NextDouble() * 0.65))));
    }

    private bool Finished() => Reaches(one.Finish(one.Item.Kind == HandlingKind.Reply ? $"已书面答复：{result}" : result, _by, _now));

    private bool HandedOver()
    {
        var atOnce = one.Item.Promised.Days == 0 && _now.Instant == _received;
        if (!atOnce && !Wait(random.Happens(0.6) ? random.Next(0, 2) : random.Next(2, 9)))
            return false;
        if (scene.Agent is not { } agent || one.SubmittedBy is null)
            return Reaches(one.Deliver(one.ApplicantName, _by, _now));
        Do(one.Fetch(agent.Name, _now));
        if (!Wait(random.Next(1, 4)))
            return false;
        SignedOver = _now;
        return Reaches(one.SignOver(one.ApplicantName, agent.Name, _now));
    }

    // What one commit of the living portal does at its end: counts the last days and issues the papers of the last steps.
    private void Keep()
    {
        one.Reckon(scene.Holidays);
        foreach (var kind in CasePaper.Due(one, _kept).ToList())
        {
            if (scene.Plan.PaperNumber(kind, Papers.Count(p => p.Kind == kind), Moment.At(_received).Day.Year, ordinal, _now.Day.Year) is { } number)
                Papers.Add(CasePaper.Issue(one, kind, number, scene.Center, scene.Holidays, one.Steps[^1].By, _now));
        }

        _kept = one.Steps.Count;
    }

    // Days on which people work; false when the history ends before.
    private bool Wait(int days, Func<DateOnly, bool>? isWorkday = null)
    {
        Keep();
        isWorkday ??= scene.IsWorkday;
        var day = _now.Day;
        for (var n = 0; n < days; n++)
        {
            do
                day = day.AddDays(1);
            while (!isWorkday(day));
        }

        var next = day == _now.Day ? _now.Instant + random.Minutes(2, 15) : scene.SomeTime(day, random);
        if (next >= scene.End)
            return false;
        _now = Moment.At(next);
        return true;
    }

    // A supplement or a promise may lack; what is done at once is seldom incomplete.
    private Dictionary<string, MaterialStanding> Standings()
    {
        var whole = random.Happens(0.85);
        return one.Materials.Where(_ => whole || random.Happens(0.75))
            .ToDictionary(m => m.Name, m => m.May(MaterialStanding.Promised) && random.Happens(0.2) ? MaterialStanding.Promised : MaterialStanding.HandedIn);
    }

    private Dictionary<string, MaterialStanding> All(MaterialStanding standing) =>
        one.Materials.Where(m => m.Standing == standing).ToDictionary(m => m.Name, _ => MaterialStanding.HandedIn);

    // The last day for what is deferred lies after today and not after the promise; null where there is no such day.
    private DateOnly? Deferred() =>
        LegalClock.Read(one.Item.Promised, 0, one.StartsOn, [], scene.Holidays).Due is { } due && due > _now.Day ? due : null;

    private string Director => scene.Center.Staff.FirstOrDefault(s => s.Duty == "中心主任")?.Name ?? "中心主任";

    private string Elsewhere()
    {
        var other = random.One(scene.Center.Windows);
        return $"{other.Plate}（{other.Name}）";
    }

    private static bool Ends(Refusal? refusal)
    {
        Do(refusal);
        return false;
    }

    private static bool Reaches(Refusal? refusal)
    {
        Do(refusal);
        return true;
    }

    private static void Do(Refusal? refusal) => HistoryRefused.Never(refusal);
}
