using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Opens a centre with the windows, series and hours of one of the plans, and its county when it is the first there (ORG-1, ORG-2).</summary>
/// <param name="CountyId">Short code of the county, such as <c>shanggao</c>.</param>
/// <param name="CountyName">Name of the county, such as 上高县; used when the county is new.</param>
/// <param name="NewCenterId">Short code of the centre, such as <c>sixi</c>; part of its addresses for ever.</param>
/// <param name="Township">Name of the township, such as 泗溪镇.</param>
/// <param name="Hotline">The hotline (HALL-5).</param>
/// <param name="Plan">Place in <see cref="WindowPlan.All"/>.</param>
[Requires(Permission.Administer)]
public sealed record OpenCenter(string CountyId, string CountyName, string NewCenterId, string Township, string Hotline, int Plan) : IUseCase<Done>, ICountyUseCase;

internal sealed class OpenCenterValidator : AbstractValidator<OpenCenter>
{
    public OpenCenterValidator()
    {
        RuleFor(o => o.CountyId).Must(CenterShape.IsCode).WithMessage($"县（市）代码{CenterShape.CodeRule}，例如 shanggao。");
        RuleFor(o => o.CountyName).Must(CenterShape.IsName).WithMessage("请填写县（市）名称，2 至 20 个字，例如“上高县”。");
        RuleFor(o => o.NewCenterId).Must(CenterShape.IsCode).WithMessage($"中心代码{CenterShape.CodeRule}，例如 sixi。");
        RuleFor(o => o.Township).Must(CenterShape.IsName).WithMessage("请填写乡镇名称，2 至 20 个字，例如“泗溪镇”。");
        RuleFor(o => o.Hotline).Must(CenterShape.IsHotline).WithMessage(CenterShape.HotlineRule);
        RuleFor(o => o.Plan).InclusiveBetween(0, WindowPlan.All.Count - 1).WithMessage("请选择窗口方案。");
    }
}

internal sealed class OpenCenterHandler(ICenterStore store, IUnitOfWork work) : IHandler<OpenCenter, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, OpenCenter request, CancellationToken cancellationToken)
    {
        if (await store.Center(request.NewCenterId, cancellationToken) is not null)
            return CenterShape.CodeTaken;
        if (await store.County(request.CountyId, cancellationToken) is null)
            store.Add(new County { Id = request.CountyId, Name = request.CountyName.Trim() });
        var plan = WindowPlan.All[request.Plan];
        store.Add(new Center
        {
            Id = request.NewCenterId,
            CountyId = request.CountyId,
            Township = request.Township.Trim(),
            Slogan = plan.Slogan,
            Hotline = request.Hotline.Trim(),
            Regime = plan.Regime,
            Hall = plan.Hall,
        });
        foreach (var (code, name) in plan.Series)
            store.Add(new TicketSeries { CenterId = request.NewCenterId, Code = code, Name = name });
        for (var i = 0; i < plan.Windows.Count; i++)
            store.Add(new ServiceWindow { Id = Guid.CreateVersion7(work.Now.Instant), CenterId = request.NewCenterId, Number = i + 1, Name = plan.Windows[i].Name, Series = [plan.Windows[i].Series] });
        return Done.It;
    }
}
