using BianMin.Domain.Kernel;
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
        using var fixture = Room();
        var page = fixture.Render<DevicesPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("取号机2026-11-22.csv", name);
        Assert.Equal(
            ["中心,名称,添加时间,状态", "泗溪镇便民服务中心,大厅东侧,11月22日 10:00,使用中", "泗溪镇便民服务中心,大厅西侧,11月22日 10:00,已停用 11月22日 11:00"],
            lines);
    }

    [Fact]
    public void What_was_left_out_is_told_at_its_field_and_above_where_the_focus_goes()
    {
        using var fixture = Room();
        var page = fixture.Render<DevicesPage>();

        page.Find("form").Submit();

        Assert.Equal(["请选择取号机所在的中心。", "请填写取号机的名称，例如“大厅东侧取号机”。"], page.FindAll(".form-errors li").Select(l => l.TextContent));
        fixture.JSInterop.VerifyFocusAsyncInvoke();
        Assert.All(["中心", "名称"], label => Assert.Equal("true", page.Labelled(label).GetAttribute("aria-invalid")));
        Assert.Empty(fixture.UseCases.Asked);
    }

    [Fact]
    public void A_machine_is_added_and_its_key_shown_once()
    {
        using var fixture = Room();
        fixture.UseCases.Answer = new AddedDevice(Guid.NewGuid(), "key-1");
        var page = fixture.Render<DevicesPage>();

        page.Labelled("中心").Change("sixi");
        page.Labelled("名称").Change("大厅南侧");
        page.Find("form").Submit();

        Assert.Equal(new AddDevice("sixi", "大厅南侧"), fixture.UseCases.Last<AddDevice>());
        Assert.Equal("key-1", page.Find(".devices-key code").TextContent);
    }

    private static PortalFixture Room() => new(PortalFixture.Administrator, s => s.AddSingleton<IDevices>(new TwoMachines()), HallSnapshots.Sixi());

    private sealed class TwoMachines : IDevices
    {
        public ValueTask<IReadOnlyList<DeviceListing>> Find(string keyHash, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<DeviceListing>> All(Actor actor, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DeviceListing>>(
            actor.Id != PortalFixture.Administrator.Id ? [] :
            [
                new(Guid.NewGuid(), "sixi", "大厅东侧", HallSnapshots.Now, null),
                new(Guid.NewGuid(), "sixi", "大厅西侧", HallSnapshots.Now, HallSnapshots.Now.AddHours(1)),
            ]);
    }
}
