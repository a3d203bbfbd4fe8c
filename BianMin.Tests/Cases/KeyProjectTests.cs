using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        var request = new StartProject(house.Center, Guid.NewGuid().ToString("N"), Facts(house), Plan);
        await house.Hall.Must(house.Hall.Director, request);
        await house.Hall.Must(house.Hall.Director, request);
        var begun = Assert.Single(await List(house));
        Assert.Equal(["立项备案", "用地审批"], begun.Milestones.Select(m => m.Name));
        Assert.Equal(("13800000009", "立项备案", 0), (begun.Facts.Phone, begun.Next!.Name, begun.Reached));

        var number = await house.Accepted();
        await house.Hall.Must(house.Clerk, new JoinProject(house.Center, begun.Id, begun.Version, $" {number.ToLowerInvariant()} "));
        var joined = await Open(house, begun.Id);
        await house.Hall.Must(house.Clerk, new ReachMilestone(house.Center, begun.Id, joined.Version, "立项备案", China.Day("2026-11-20"), "已取得备案证"));

        var project = await Open(house, begun.Id);
        Assert.Equal((number, 1, "用地审批"), (Assert.Single(project.Cases).Number, project.Reached, project.Next!.Name));
        Assert.Equal((China.Day("2026-11-20"), "已取得备案证", house.Clerk.Name), (project.Milestones[0].ReachedOn!.Value, project.Milestones[0].Note, project.Milestones[0].By));
        await house.Hall.Must(house.Hall.Director, new EndProject(house.Center, begun.Id, project.Version, "已竣工投产"));
        Assert.Equal("已竣工投产", (await Open(house, begun.Id)).Result);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whatever_is_wrong_is_refused_and_changes_nothing(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var director = house.Hall.Director;
        await house.Hall.Must(director, new StartProject(house.Center, Guid.NewGuid().ToString("N"), Facts(house), Plan));
        var seen = Assert.Single(await List(house));
        ReachMilestone Reach(string name, DateOnly on) => new(house.Center, seen.Id, seen.Version, name, on, "");

        await house.Hall.Refused(director, new StartProject(house.Center, Guid.NewGuid().ToString("N"), Facts(house) with { AgentId = Guid.NewGuid() }, Plan), "projects.unknown-agent");
        await house.Hall.Refused(director, Reach("环评", China.Day("2026-11-20")), "projects.unknown-step");
        await house.Hall.Refused(director, Reach("立项备案", China.Day("2026-11-24")), "projects.bad-day");
        await house.Hall.Refused(director, new JoinProject(house.Center, seen.Id, seen.Version, "SIXI-2026-999999"), "projects.unknown-case");
        await house.Hall.Refused(director, new EndProject(house.Center, seen.Id, Guid.NewGuid(), "已竣工"), "projects.changed");
        await house.Hall.Refused(house.Hall.Clerk(2), Reach("立项备案", China.Day("2026-11-20")), "desk.forbidden");
        Assert.Equal(seen.Version, Assert.Single(await List(house)).Version);

        await house.Hall.Must(director, Reach("立项备案", China.Day("2026-11-20")));
        var reached = await Open(house, seen.Id);
        await house.Hall.Refused(director, Reach("立项备案", China.Day("2026-11-20")) with { Seen = reached.Version }, "projects.already-reached");
        await house.Hall.Refused(director, new ChangeProject(house.Center, seen.Id, reached.Version, Facts(house), [new("用地审批", China.Day("2027-01-31"))]), "projects.reached-stays");
        await house.Hall.Must(director, new ChangeProject(house.Center, seen.Id, reached.Version, Facts(house) with { Name = "冷链二期" }, [Plan[1], new("规划许可", China.Day("2027-03-01"))]));
        var changed = await Open(house, seen.Id);
        Assert.Equal(("冷链二期", 1, "规划许可"), (changed.Facts.Name, changed.Reached, changed.Next!.Name));
        await house.Hall.Must(director, new EndProject(house.Center, seen.Id, changed.Version, "项目终止"));
        await house.Hall.Refused(director, new JoinProject(house.Center, seen.Id, (await Open(house, seen.Id)).Version, await house.Accepted()), "projects.ended");
    }

    private static ProjectFacts Facts(CaseHouse house) => new("泗溪冷链仓储项目", "江西某某农业公司", "李总", "13800000009", house.Hall.Staff(1));

    private static async Task<IReadOnlyList<ProjectView>> List(CaseHouse house) =>
        (await house.Hall.Services.GetRequiredService<IKeyProjects>().Of(house.Clerk, house.Scope, CaseHouse.Cancel)).Value;

    private static async Task<ProjectView> Open(CaseHouse house, Guid id) =>
        (await house.Hall.Services.GetRequiredService<IKeyProjects>().Open(house.Clerk, house.Scope, id, CaseHouse.Cancel)).Value;
}
