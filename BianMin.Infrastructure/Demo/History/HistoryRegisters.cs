using System.Globalization;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;

namespace BianMin.Infrastructure.Demo;

/// <summary>What was written into the registers by hand on a day of the past.</summary>
internal sealed class HistoryRegisters(HistoryScene scene, HistoryDay day)
{
    private static readonly string[] Visits = ["行动不便老人身份证换领材料代收", "养老待遇资格上门认证", "残疾人证申办材料代收", "高龄津贴申领上门办理"];
    private readonly Random _random = HistoryChance.Of(scene.Center.Id, day.Date, "registers");

    public IEnumerable<RegisterEntry> Write() =>
        [.. Some(5, Consultation), .. Some(3, Visit), .. _random.Happens(0.3) ? Some(2, Agency) : []];

    private List<RegisterEntry> Some(int below, Func<int, Moment, RegisterEntry> make) =>
        [.. Enumerable.Range(0, _random.Next(day.Duty ? Math.Min(below, 2) : below)).Select(n => make(n, Moment.At(scene.SomeTime(day.Date, _random))))];

    private RegisterEntry Consultation(int n, Moment now)
    {
        var (who, by) = (DemoApplicants.One(_random, day.Date), Somebody());
        var guide = scene.Guides.Count > 0 ? _random.One(scene.Guides) : null;
        var asked = guide?.Content.Questions is { Count: > 0 } questions ? _random.One(questions) : null;
        var question = asked?.Q ?? "办理需要带什么材料？";
        var answer = asked?.A ?? "请带身份证和户口簿，其他材料见办事指南。";
        // A few ask what nobody knows at once; who is told later leaves a number.
        var later = _random.Happens(0.12);
        var named = later || _random.Happens(0.7);
        var entry = RegisterEntry.Of(
            new RegisterConsultation(
                scene.Center.Id, Key('C', n), named ? who.Name : "", named ? who.Phone : "", _random.Happens(0.4) ? ConsultationChannel.Phone : ConsultationChannel.OnSite,
                Short(guide?.Content.Name ?? "综合咨询", RegisterEntry.MatterLength), guide?.ItemId, Short(question, RegisterEntry.TextLength),
                later ? "" : Short(answer, RegisterEntry.TextLength), _random.Happens(0.04)),
            by, now);
        if (later && Later(now, 3) is { } told)
            HistoryRefused.Never(entry.Finish(Short(answer, RegisterEntry.TextLength), told.Day, by, told));
        return entry;
    }

    private RegisterEntry Visit(int n, Moment now)
    {
        var (who, by) = (DemoApplicants.One(_random, day.Date), Somebody());
        var planned = Workday(day.Date, _random.Next(1, 6));
        var entry = RegisterEntry.Of(
            new RegisterHomeService(scene.Center.Id, Key('H', n), planned, who.Name, who.Phone, $"{who.Address}{_random.Next(1, 12)}组{_random.Next(1, 60)}号", _random.One(Visits), by), by, now);
        if (_random.Happens(0.06))
            HistoryRefused.Never(entry.Cancel("家属已到窗口办理", by, Moment.At(now.Instant + _random.Minutes(20, 90))));
        else if (planned <= scene.Plan.Last)
            HistoryRefused.Never(entry.Finish("已上门办理，材料齐全", planned, by, Moment.At(scene.SomeTime(planned, _random))));
        return entry;
    }

    private RegisterEntry Agency(int n, Moment now)
    {
        var (who, by) = (DemoApplicants.One(_random, day.Date), Somebody());
        var matter = scene.Guides.Count > 0 ? _random.One(scene.Guides).Content.Name : "证件代办";
        return RegisterEntry.Of(
            new RegisterAgencyResult(scene.Center.Id, Key('A', n), day.Date, who.Name, who.Phone, Short(matter, RegisterEntry.MatterLength), "", "已代为办结，结果材料已取回", who.Name), by, now);
    }

    private Moment? Later(Moment now, int days)
    {
        var on = Workday(now.Day, _random.Next(1, days + 1));
        return on <= scene.Plan.Last ? Moment.At(scene.SomeTime(on, _random)) : null;
    }

    private DateOnly Workday(DateOnly from, int days)
    {
        for (var n = 0; n < days; n++)
        {
            do
                from = from.AddDays(1);
            while (!scene.IsWorkday(from));
        }

        return from;
    }

    private string Somebody() => _random.One(scene.Center.Staff).Name;

    private string Key(char register, int n) => string.Create(CultureInfo.InvariantCulture, $"history-{day.Date:yyyyMMdd}-{register}{n}");

    private static string Short(string text, int length) => text.Length <= length ? text : text[..length];
}
