using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Changes a centre's hours, hotline and notices; on every screen at once (ORG-7, ORG-8, HALL-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Hotline">The hotline.</param>
/// <param name="Notices">Lines of the ticker on the lobby TV.</param>
/// <param name="Regime">When it is open.</param>
/// <param name="Seen"><see cref="CenterProfile.Version"/> that was read.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record SetUpCenter(string CenterId, string Hotline, IReadOnlyList<string> Notices, OfficeRegime Regime, long Seen) : IUseCase<Done>;

internal sealed class SetUpCenterValidator : AbstractValidator<SetUpCenter>
{
    public SetUpCenterValidator()
    {
        RuleFor(s => s.Hotline).Must(CenterShape.IsHotline).WithMessage(CenterShape.HotlineRule);
        RuleFor(s => s.Notices).NotNull().Must(n => n is null || n.Count <= CenterShape.MostNotices).WithMessage($"通知最多 {CenterShape.MostNotices} 条。");
        RuleForEach(s => s.Notices).Must(n => n?.Trim() is { Length: > 0 and <= CenterShape.NoticeLength } text && PlainText.Is(text))
            .WithMessage($"每条通知 1 至 {CenterShape.NoticeLength} 个字，一行一条。");
        RuleFor(s => s.Regime).Cascade(CascadeMode.Stop).NotNull().WithMessage("请填写办公时间。")
            .Custom((regime, context) =>
            {
                if ((regime is { Hours: not null, Name.Length: <= CenterShape.NoticeLength } ? regime.Flaw() : "请重新填写办公时间。") is { } flaw)
                    context.AddFailure(flaw);
            });
    }
}

internal sealed class SetUpCenterHandler(ICenterStore store, IUnitOfWork work) : ICenterHandler<SetUpCenter, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, SetUpCenter request, CancellationToken cancellationToken)
    {
        if (await store.Center(at.Center.Id, cancellationToken) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (at.Center.Version != request.Seen)
            return CenterShape.ChangedMeanwhile;
        center.Hotline = request.Hotline.Trim();
        center.Notices = [.. request.Notices.Select(n => n.Trim())];
        center.Regime = request.Regime;
        work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return Done.It;
    }
}
