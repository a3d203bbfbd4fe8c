using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Adds a ticket machine; its key is told once and never again.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Name">Where it stands, 1–40 characters.</param>
[Requires(Permission.Administer)]
public sealed record AddDevice(string CenterId, string Name) : IUseCase<AddedDevice>;

/// <summary>A new machine with its key.</summary>
/// <param name="DeviceId">Identity.</param>
/// <param name="Key">For the header <c>Authorization: Device</c>; cannot be read again.</param>
public sealed record AddedDevice(Guid DeviceId, string Key);

internal sealed class AddDeviceValidator : AbstractValidator<AddDevice>
{
    public AddDeviceValidator()
    {
        RuleFor(d => d.CenterId).NotEmpty().WithMessage("请选择取号机所在的中心。");
        RuleFor(d => d.Name)
            .Must(n => !string.IsNullOrWhiteSpace(n)).WithMessage("请填写取号机的名称，例如“大厅东侧取号机”。")
            .MaximumLength(Device.NameLength).WithMessage($"名称不能超过 {Device.NameLength} 个字，请缩短。")
            .Must(n => n is null || PlainText.Is(n)).WithMessage("名称中有不能保存的控制字符，请重新输入。");
    }
}

internal sealed class AddDeviceHandler(IDeviceStore devices, IUnitOfWork work) : ICenterHandler<AddDevice, AddedDevice>
{
    public async Task<Outcome<AddedDevice>> Handle(AtCenter at, AddDevice request, CancellationToken cancellationToken)
    {
        var key = Device.NewKey();
        var device = Device.Add(at.Center.Id, request.Name.Trim(), key, work.Now);
        devices.Add(device);
        return new AddedDevice(device.Id, key);
    }
}

/// <summary>Withdraws the key of a ticket machine.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="DeviceId">The machine.</param>
[Requires(Permission.Administer)]
public sealed record RevokeDevice(string CenterId, Guid DeviceId) : IUseCase<Done>;

internal sealed class RevokeDeviceHandler(IDeviceStore devices, IUnitOfWork work) : ICenterHandler<RevokeDevice, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, RevokeDevice request, CancellationToken cancellationToken)
    {
        if (await devices.FindDevice(at.Center.Id, request.DeviceId, cancellationToken) is not { } device)
            return Refusal.NotFound("org.unknown-device", "本中心没有这台取号机，请刷新页面后重新选择。");
        if (device.RevokedAt is not null)
            return Done.It;
        device.Revoke(work.Now);
        return Done.It;
    }
}
