using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Devices;

/// <summary>The ticket machines of all centres, for administrators.</summary>
public sealed partial class DevicesPage
{
    private IReadOnlyList<CenterListing> _centers = [];
    private IReadOnlyList<DeviceListing>? _devices;
    private Actor? _actor;
    private AddedDevice? _added;
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private string _center = "";
    private string _name = "";
    private bool _busy;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IDevices Devices { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        _centers = await Centers.All(CancellationToken.None);
        await Refresh();
    }

    private async Task Refresh() => _devices = await Devices.All(_actor!, CancellationToken.None);

    private string NameOf(DeviceListing device) => _centers.FirstOrDefault(c => c.Id == device.CenterId)?.Name ?? device.CenterId;

    private static string StateOf(DeviceListing device) => device.RevokedAt is { } revoked ? $"已停用 {ChineseText.DateAndTime(revoked)}" : "使用中";

    private async Task Add()
    {
        if (_busy)
            return;
        var asked = new AddDevice(_center, _name);
        (_faults, _refusal) = (Faults.Of(Services, asked), null);
        if (_faults.Any)
            return;
        _busy = true;
        var outcome = await UseCases.Do(_actor!, asked);
        if (outcome.TryGet(out _added, out _refusal))
        {
            _name = "";
            await Refresh();
        }

        _busy = false;
    }

    private async Task Revoke(DeviceListing line)
    {
        if (_busy || !await Confirm.Ask($"停用“{line.Name}”的密钥吗？", "停用后这台取号机不能再取号，需要重新添加。", "停用", serious: true))
            return;
        _busy = true;
        var outcome = await UseCases.Do(_actor!, new RevokeDevice(line.CenterId, line.Id));
        if (outcome.Refusal is { } refusal)
            Notices.Refused(refusal);
        else
            Notices.Done($"“{line.Name}”的密钥已停用。");
        await Refresh();
        _busy = false;
    }
}
