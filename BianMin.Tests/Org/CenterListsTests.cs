using BianMin.Domain.Org;
using BianMin.Portal.Org;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Org.SetUp;
using BianMin.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Org;

/// <summary>What the set-up of centres shows can be taken along as a table.</summary>
public sealed class CenterListsTests
{
    [Fact]
    public async Task The_saved_table_of_windows_is_that_of_the_directors_own_centre()
    {
        using var fixture = new PortalFixture(
            PortalFixture.Director, s => s.AddSingleton<IWindowRequests>(new NoRequests()),
            HallSnapshots.Sixi(2), HallSnapshots.Sixi() with { Center = HallSnapshots.Center() with { Id = "other" } });
        var page = fixture.Render<WindowsPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("窗口设置2026-11-22.csv", name);
        Assert.Equal(["窗口号,名称,号段", "1 号,治安调解,A 治安调解", "2 号,农林水,B 农林水"], lines);
    }

    [Fact]
    public async Task The_saved_table_of_centres_has_their_codes()
    {
        using var fixture = new PortalFixture(PortalFixture.Administrator, HallSnapshots.Sixi());
        var page = fixture.Render<CentersPage>();

        var (_, lines) = await fixture.SaveTable(page);

        Assert.Equal(["县（市）,名称,代码", "上高县,泗溪镇便民服务中心,sixi"], lines);
    }

    private sealed class NoRequests : IWindowRequests
    {
        public Task<IReadOnlyList<WindowRequest>> Of(string centerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WindowRequest>>([]);

        public Task<IReadOnlyList<WindowRequest>> OfCounty(string countyId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
