using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>重点项目全程代理 (CASE-10).</summary>
public sealed class KeyProjectTests
{
    private static readonly PlannedStep[] Plan = [new("用地审批", China.Day("2027-01-31")), new("立项备案", China.Day("2026-12-10"))];

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_project_is_planned_by_the_director_goes_on_by_its_agent_and_gathers_its_cases(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var request = new StartProject(fixture.Center, Guid.NewGuid().ToString("N"), Facts(fixture), Plan);
        await fixture.Hall.Must(fixture.Hall.Director, request);
        await fixture.Hall.Must(fixture.Hall.Director, request);
        var begun = Assert.Single(await List(fixture));
        Assert.Equal(["立项备案", "用地审批"], begun.Milestones.Select(m => m.Name));
        Assert.Equal(("13800000009", "立项备案", 0), (begun.Facts.Phone, begun.Next!.Name, begun.Reached));

        var number = await fixture.Accepted();
        await fixture.Hall.Must(fixture.Clerk, new JoinProject(fixture.Center, begun.Id, begun.Version, $" {number.ToLowerInvariant()} "));
        var joined = await Open(fixture, begun.Id);
        await fixture.Hall.Must(fixture.Clerk, new ReachMilestone(fixture.Center, begun.Id, joined.Version, "立项备案", China.Day("2026-11-20"), "已取得备案证"));

        var project = await Open(fixture, begun.Id);
        Assert.Equal((number, 1, "用地审批"), (Assert.Single(project.Cases).Number, project.Reached, project.Next!.Name));
        Assert.Equal((China.Day("2026-11-20"), "已取得备案证", fixture.Clerk.Name), (project.Milestones[0].ReachedOn!.Value, project.Milestones[0].Note, project.Milestones[0].By));
        await fixture.Hall.Must(fixture.Hall.Director, new EndProject(fixture.Center, begun.Id, project.Version, "已竣工投产"));
        Assert.Equal("已竣工投产", (await Open(fixture, begun.Id)).Result);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whatever_is_wrong_is_refused_and_changes_nothing(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var director = fixture.Hall.Director;
        await fixture.Hall.Must(director, new StartProject(fixture.Center, Guid.NewGuid().ToString("N"), Facts(fixture), Plan));
        var seen = Assert.Single(await List(fixture));
        ReachMilestone Reach(string name, DateOnly on) => new(fixture.Center, seen.Id, seen.Version, name, on, "");

        await fixture.Hall.Refused(director, new StartProject(fixture.Center, Guid.NewGuid().ToString("N"), Facts(fixture) with { AgentId = Guid.NewGuid() }, Plan), "projects.unknown-agent");
        await fixture.Hall.Refused(director, Reach("环评", China.Day("2026-11-20")), "projects.unknown-step");
        await fixture.Hall.Refused(director, Reach("立项备案", China.Day("2026-11-24")), "projects.bad-day");
        await fixture.Hall.Refused(director, new JoinProject(fixture.Center, seen.Id, seen.Version, "SIXI-2026-999999"), "projects.unknown-case");
        await fixture.Hall.Refused(director, new EndProject(fixture.Center, seen.Id, Guid.NewGuid(), "已竣工"), "projects.changed");
        await fixture.Hall.Refused(fixture.Hall.Clerk(2), Reach("立项备案", China.Day("2026-11-20")), "request.forbidden");
        Assert.Equal(seen.Version, Assert.Single(await List(fixture)).Version);

        await fixture.Hall.Must(director, Reach("立项备案", China.Day("2026-11-20")));
        var reached = await Open(fixture, seen.Id);
        await fixture.Hall.Refused(director, Reach("立项备案", China.Day("2026-11-20")) with { Seen = reached.Version }, "projects.already-reached");
        await fixture.Hall.Refused(director, new ChangeProject(fixture.Center, seen.Id, reached.Version, Facts(fixture), [new("用地审批", China.Day("2027-01-31"))]), "projects.reached-stays");
        await fixture.Hall.Must(director, new ChangeProject(fixture.Center, seen.Id, reached.Version, Facts(fixture) with { Name = "冷链二期" }, [Plan[1], new("规划许可", China.Day("2027-03-01"))]));
        var changed = await Open(fixture, seen.Id);
        Assert.Equal(("冷链二期", 1, "规划许可"), (changed.Facts.Name, changed.Reached, changed.Next!.Name));
        await fixture.Hall.Must(director, new EndProject(fixture.Center, seen.Id, changed.Version, "项目终止"));
        await fixture.Hall.Refused(director, new JoinProject(fixture.Center, seen.Id, (await Open(fixture, seen.Id)).Version, await fixture.Accepted()), "projects.ended");
    }

    private static ProjectFacts Facts(CaseFixture fixture) => new("泗溪冷链仓储项目", "江西某某农业公司", "李总", "13800000009", fixture.Hall.Staff(1));

    private static async Task<IReadOnlyList<ProjectView>> List(CaseFixture fixture) =>
        (await fixture.Hall.Services.GetRequiredService<IKeyProjects>().Of(fixture.Clerk, fixture.Scope, CaseFixture.Cancel)).Value;

    private static async Task<ProjectView> Open(CaseFixture fixture, Guid id) =>
        (await fixture.Hall.Services.GetRequiredService<IKeyProjects>().Open(fixture.Clerk, fixture.Scope, id, CaseFixture.Cancel)).Value;
}
