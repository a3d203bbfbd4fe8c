using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Org;

/// <summary>From an empty installation to a hall that works, and what its director changes later, on every engine (ORG-1…ORG-8).</summary>
public sealed class CenterSetUpTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_centre_is_opened_staffed_and_somebody_signs_on(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (county, code) = ($"x{Guid.NewGuid():N}"[..12], $"n{Guid.NewGuid():N}"[..12]);
        var admin = fixture.As(Role.Administrator);
        await fixture.Must(admin, new OpenCenter(county, "新上高县", code, "新泗溪镇", "0795-2510110", 0));
        await fixture.Refused(admin, new OpenCenter(county, "新上高县", code, "锦江镇", "0795-2510110", 1), "org.code-taken");
        await fixture.Must(admin, new OpenCenter(county, "别的名字", code[..11] + "z", "锦江镇", "0795-2510220", 1));

        var opened = await Profile(fixture, code);
        Assert.Equal(("新泗溪镇便民服务中心", "新上高县", 11, 6), (opened.Name, opened.CountyName, opened.Windows.Count, opened.Series.Count));
        Assert.Equal("新上高县", (await Profile(fixture, code[..11] + "z")).CountyName);

        var director = fixture.As(Role.Director, code);
        var window = opened.Windows[0].Id;
        await fixture.Must(director, new SaveStaffMember(code, null, "王小明", "0001", "民政所", "窗口工作人员", [new(window, PostRole.A)], opened.Version));
        var person = Assert.Single((await Profile(fixture, code)).Staff);
        await fixture.Must(fixture.As(Role.Clerk, code) with { StaffId = person.Id }, new SignOnPost(code, window));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Posts_are_given_changed_and_taken_and_the_second_of_two_editors_is_told(string engine)
    {
        await using var fixture = await HallFixture.Open(engine, windows: 2);
        var seen = (await Profile(fixture, fixture.CenterId)).Version;
        SaveStaffMember Save(long version, Guid? id, string number, params PostQualification[] posts) =>
            new(fixture.CenterId, id, "王小明", number, "民政所", "窗口工作人员", posts, version);
        await fixture.Must(fixture.Director, Save(seen, null, "9001", new(fixture.Window(1), PostRole.A), new(fixture.Window(2), PostRole.B)));
        await fixture.Refused(fixture.Director, Save(seen, null, "9002"), "org.changed");

        var now = await Profile(fixture, fixture.CenterId);
        var person = now.Staff.Single(s => s.Number == "9001");
        Assert.Equal((PostRole.A, PostRole.B), (person.RoleAt(fixture.Window(1)), person.RoleAt(fixture.Window(2))));
        await fixture.Refused(fixture.Director, Save(now.Version, null, "9001"), "org.number-taken");
        await fixture.Refused(fixture.Director, Save(now.Version, person.Id, "9001", new PostQualification(Guid.NewGuid(), PostRole.A)), "org.unknown-window");
        await fixture.Refused(fixture.Director, Save(now.Version, Guid.NewGuid(), "9003"), "org.unknown-person");
        await fixture.Refused(fixture.Director, Save(now.Version, person.Id, "九"), "request.invalid");

        await fixture.Must(fixture.Director, Save(now.Version, person.Id, "9001", new PostQualification(fixture.Window(2), PostRole.A)));
        person = (await Profile(fixture, fixture.CenterId)).Staff.Single(s => s.Number == "9001");
        Assert.Equal((null, PostRole.A), (person.RoleAt(fixture.Window(1)), person.RoleAt(fixture.Window(2))));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Hours_hotline_and_notices_change_together_or_not_at_all(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var before = await Profile(fixture, fixture.CenterId);
        SetUpCenter Change(OfficeRegime regime, long version, params string[] notices) => new(fixture.CenterId, "0795-7777777", notices, regime, version);
        await fixture.Refused(fixture.Director, Change(OfficeRegime.RuijinWeekdays with { Weekdays = Weekdays.None }, before.Version), "request.invalid");
        await fixture.Refused(fixture.Director, Change(OfficeRegime.Shanggao, before.Version, "第一行\n第二行"), "request.invalid");
        await fixture.Refused(fixture.Director, Change(OfficeRegime.Shanggao, before.Version - 1), "org.changed");
        Assert.Equal(before.Hotline, (await Profile(fixture, fixture.CenterId)).Hotline);

        await fixture.Must(fixture.Director, Change(OfficeRegime.RuijinMarketDays, before.Version, " 周五下午学习，暂停办公。 "));

        var after = await Profile(fixture, fixture.CenterId);
        Assert.Equal(("0795-7777777", OfficeRegime.RuijinMarketDays), (after.Hotline, after.Regime));
        Assert.Equal(["周五下午学习，暂停办公。"], after.Notices);
    }

    private static async Task<CenterProfile> Profile(HallFixture fixture, string centerId) =>
        (await fixture.Services.GetRequiredService<ICenterDirectory>().Find(centerId, TestContext.Current.CancellationToken))!;
}
