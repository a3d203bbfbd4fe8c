using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Cases;

/// <summary>Cases as tests begin them.</summary>
internal static class CaseSamples
{
    public const string Clerk = "李建华";

    public static HolidayCalendar Holidays { get; } = ShippedHolidays.Calendar;

    public static Applicant Zhang { get; } = new(ApplicantKind.Person, "张小明", PapersKind.CitizenCard, "11010519491231002X", "13800000001", "泗溪镇官桥村");

    public static Moment Monday { get; } = China.At("2026-11-23 09:00");

    /// <summary>A card and a form that are main, a picture that may be deferred, a proof that may be promised.</summary>
    public static GuideContent Guide { get; } = new()
    {
        Name = "临时救助",
        Kind = HandlingKind.Promised,
        PromisedLimit = new(5, DayCounting.WorkingDays),
        LegalLimit = new(20, DayCounting.WorkingDays),
        Materials =
        [
            Material("身份证", MaterialWeight.Main), Material("申请书", MaterialWeight.Main),
            Material("照片", MaterialWeight.General) with { Deferrable = true }, Material("收入证明", MaterialWeight.General) with { Promisable = true },
        ],
    };

    public static Case Receive(GuideContent? content = null, Moment? at = null, string? submittedBy = null, Applicant? applicant = null)
    {
        var guide = content ?? Guide;
        var now = at ?? Monday;
        var item = new CaseItem(Guid.NewGuid(), 1, "MZ-003", guide.Name, guide.Kind, guide.PromisedLimit!, guide.LegalLimit);
        return Case.Receive(
            new("sixi", "SIXI-2026-000001", "key", item, applicant ?? Zhang, null, "", new(Guid.NewGuid(), Guid.NewGuid(), Clerk), submittedBy), guide, LegalClock.Start(now, null), now);
    }

    /// <summary>A case with every paper handed in, accepted on the day.</summary>
    public static Case Accepted(GuideContent? content = null)
    {
        var received = Receive(content);
        Assert.Null(received.Check(All(received, MaterialStanding.HandedIn), Monday.Day, Clerk, Monday));
        Assert.Null(received.Accept(null, Clerk, Holidays, Monday));
        return received;
    }

    public static Dictionary<string, MaterialStanding> All(Case one, MaterialStanding standing) => one.Materials.ToDictionary(m => m.Name, _ => standing);

    private static Material Material(string name, MaterialWeight weight) => new(name, "申请人自备", 1, 0, MaterialMedium.Paper, weight, false, false, null);
}
