using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>What became of one application since it was received, up to the end of the history, by the case's own transitions.</summary>
internal sealed class HistoryCaseLife(Case one, HistoryScene scene, Random random, Moment asked, GuideContent content, Func<HistoryPaper, int?> number)
{
    private const double Late = 0.07;
    private static readonly string[] CommonFlaws = ["复印件不清晰，请重新复印", "没有申请人签名", "已过有效期，请提交有效的证件", "姓名与身份证不一致，请更正后提交"];
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
            return Ends(one.Refuse("不属于本事项的办理范围，已说明理由", _by, _now, null, Elsewhere(one.Item.Name)));
        if (chance < 0.05 && !Wait(random.Next(1, 5)))
            return false;
        return Intake.Propose(one.Materials, scene.Center.Hall.Intake, one.Item.Promised, content.Category) switch
        {
            // The clerk may choose otherwise, and often does.
            IntakeOutcome.Refuse when random.Happens(0.4) => Ends(one.Refuse("主要申报材料不齐全", _by, _now, Flaws())),
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
        Do(one.TellMissing(_by, _now, Flaws()));
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
            return Wait(random.Next(1, 4)) && (random.Happens(0.5) ? Ends(one.Withdraw("申请人撤回申请", _by, _now)) : Denied());
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
            Do(content.Category == ItemCategory.Licence
                ? one.Pause(PauseReason.ExpertReview, _by, _now, new(5, "县（市）专家组", Basis))
                : one.Pause(PauseReason.Publicity, _by, _now, new(5, one.Item.Name.Contains('村', StringComparison.Ordinal) ? "村民委员会" : scene.Center.Township, Basis)));
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
            Do(one.Extend(random.Next(3, 11), "需要入户核实的家庭较多，核查没有完成", Director, _now, "分管负责人 王建国 副镇长"));
            return left + 1;
        }

        return left == 0 ? 0 : Math.Max(1, (int)(left * (0.25 + (random.NextDouble() * 0.65))));
    }

    private bool Finished() => Reaches(one.Finish(one.Item.Kind == HandlingKind.Reply ? $"您反映的事项已经核实。{content.Summary}具体按办事指南办理，办理结果为：{content.Result.Name}。" : content.Result.Name, _by, _now));

    private bool HandedOver()
    {
        var atOnce = one.Item.Promised.Days == 0 && _now.Instant == _received;
        if (!atOnce && !Wait(random.Happens(0.6) ? random.Next(0, 2) : random.Next(2, 9)))
            return false;
        if (scene.Agent is not { } agent || one.SubmittedBy is null)
            return Reaches(one.Deliver(one.ApplicantName, _by, _now, Service(atOnce)));
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
            if (number(new(one.Number, kind, Papers.Count(p => p.Kind == kind), _now.Local)) is { } next)
                Papers.Add(CasePaper.Issue(kind, next, Input(), one.Steps[^1].By));
        }

        _kept = one.Steps.Count;
    }

    private PaperInput Input() => new(one, content, scene.Center, scene.Law, scene.Holidays, _now) { Others = [.. Papers.Select(p => new PaperMark(p.Id, p.Kind, p.Number))] };

    private string Basis => content.LegalBasis.Select(b => b.Law + b.Article).FirstOrDefault() ?? "";

    // What a clerk notes beside a material that lacks.
    private Dictionary<string, string> Flaws() =>
        one.Materials.Where(m => m.Standing == MaterialStanding.Missing && random.Happens(0.6)).ToDictionary(m => m.Name, _ => random.One(CommonFlaws));

    private ServiceRecord Service(bool atOnce)
    {
        var chance = atOnce ? 1 : random.NextDouble();
        return chance < 0.05 ? new(ServiceWay.Posted, "", string.Create(CultureInfo.InvariantCulture, $"EMS10{random.Next(1_000_000, 9_999_999)}36CN"))
            : chance < 0.07 ? new(ServiceWay.Told, "申请人行动不便，电话告知结果，由家属代领")
            : new(ServiceWay.OnPaper);
    }

    // Most of what is not approved is so by a written decision, which has to be handed over as well.
    private bool Denied() => random.Happens(0.3)
        ? Ends(one.Return("申请人书面要求退回材料，本次办理终止", _by, _now))
        : Reaches(one.Deny(
            new(
                $"申请人于{Moment.LocalOf(one.ReceivedAt):yyyy年M月d日}提出的申请，经调查核实，现有情况与申报情况不一致。",
                "申请材料、入户调查记录和部门数据核对结果。",
                $"{Basis}规定：“{content.LegalBasis.Select(b => b.Says).FirstOrDefault() ?? content.Summary}”",
                $"不具备“{(content.Conditions is [var first, ..] ? first.TrimEnd('。') : content.Summary)}”的条件。",
                ""),
            _by,
            _now));

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

    // Who is to be applied to for what is not a matter of this authority.
    private string Elsewhere(string item) => $"{scene.Center.CountyName}行政服务中心（{item}）";

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
