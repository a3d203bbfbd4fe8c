using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Portal.Hall.Devices;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Hall;

/// <summary>The ticket machines of all centres.</summary>
public sealed class DevicesPageTests
{
    [Fact]
    public async Task The_saved_table_tells_which_machines_are_in_use_and_no_key()
    {
        using var room = Room();
        var page = room.Render<DevicesPage>();

        var (name, lines) = await room.SaveTable(page);

        Assert.Equal("取号机2026-11-22.csv", name);
        Assert.Equal(
            ["中心,名称,添加时间,状态", "泗溪镇便民服务中心,大厅东侧,11月22日 10:00,使用中", "泗溪镇便民服务中心,大厅西侧,11月22日 10:00,已停用 11月22日 11:00"],
            lines);
    }

    private static PortalRoom Room() => new(PortalRoom.Administrator, s => s.AddSingleton<IDevices>(new TwoMachines()), HallSnapshots.Sixi());

    private sealed class TwoMachines : IDevices
    {
        public ValueTask<IReadOnlyList<DeviceListing>> Find(string keyHash, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<DeviceListing>> All(Actor actor, CancellationToken cancel) => Task.FromResult<IReadOnlyList<DeviceListing>>(
            actor.Id != PortalRoom.Administrator.Id ? [] :
            [
                new(Guid.NewGuid(), "sixi", "大厅东侧", HallSnapshots.Now, null),
                new(Guid.NewGuid(), "sixi", "大厅西侧", HallSnapshots.Now, HallSnapshots.Now.AddHours(1)),
            ]);
    }
}
