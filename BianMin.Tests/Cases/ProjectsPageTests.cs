using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Projects;
using BianMin.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>The list of key projects.</summary>
public sealed class ProjectsPageTests
{
    [Fact]
    public async Task The_saved_table_tells_who_accompanies_each_project_and_what_comes_next()
    {
        var projects = new Projects(
            Project("冷链仓储", null, new("立项", new(2026, 11, 1), new(2026, 11, 1), "", ""), new("规划许可", new(2026, 11, 20), null, "", "")),
            Project("光伏电站", new(2026, 11, 10), new ProjectMilestone("立项", new(2026, 10, 1), new(2026, 10, 1), "", "")));
        using var fixture = new PortalFixture(PortalFixture.Director, s => s.AddSingleton<IKeyProjects>(projects), HallSnapshots.Sixi());
        var page = fixture.Render<ProjectsPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("重点项目2026-11-22.csv", name);
        Assert.Equal(
            [
                "项目,投资单位,代理员,进度,下一节点,办件",
                "冷链仓储,江西某某公司,王秀英,1 / 2,规划许可 2026年11月20日 已过,3 件",
                "光伏电站,江西某某公司,王秀英,1 / 1,2026年11月10日 结束,3 件",
            ],
            lines);
        Assert.Equal((PortalFixture.Director.Id, "sixi"), Assert.Single(projects.Asked));
    }

    private static ProjectView Project(string name, DateOnly? ended, params ProjectMilestone[] steps) => new(
        Guid.NewGuid(), Guid.NewGuid(), new(name, "江西某某公司", "李总", "13800000009", HallSnapshots.Staff(1)), steps, HallSnapshots.Now, ended, "", [], 3);

    private sealed class Projects(params ProjectView[] all) : IKeyProjects
    {
        public List<(string Actor, string Center)> Asked { get; } = [];

        public Task<Outcome<IReadOnlyList<ProjectView>>> Of(Actor actor, CenterScope center, CancellationToken cancellationToken)
        {
            Asked.Add((actor.Id, center.CenterId));
            return Task.FromResult(Found<IReadOnlyList<ProjectView>>(all));
        }

        public Task<Outcome<ProjectView>> Open(Actor actor, CenterScope center, Guid projectId, CancellationToken cancellationToken) => throw new NotSupportedException();

        // An interface converts to its outcome only through the type parameter.
        private static Outcome<T> Found<T>(T value) => value;
    }
}
