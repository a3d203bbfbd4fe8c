using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Publishes other weights for the ranking as a new version (REP-4).</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Weights">Every indicator once; together 100.</param>
/// <param name="FromDay">The first day on which a period may end to be ranked by them; today or later.</param>
/// <param name="Note">Why, 2–200 characters.</param>
/// <param name="Seen">The newest version that was seen; 0 for none.</param>
[Requires(Permission.AnswerReports)]
public sealed record PublishRankingRules(string CountyId, IReadOnlyList<RankWeight> Weights, DateOnly FromDay, string Note, int Seen) : IUseCase<Done>, ICountyUseCase;

/// <summary>Objects to the centre's place in a ranking.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">Made by the screen, so that filing it twice makes one.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Reason">What is not right, 10–500 characters.</param>
[Requires(Permission.WriteReports)]
public sealed record FileObjection(string CenterId, Guid Key, string Period, string Reason) : IUseCase<Done>;

/// <summary>The county answers an objection.</summary>
/// <param name="CenterId">The centre that objected.</param>
/// <param name="ObjectionId">The objection.</param>
/// <param name="Upheld">Whether it is right.</param>
/// <param name="Answer">What was found, 2–500 characters.</param>
[Requires(Permission.AnswerReports)]
public sealed record AnswerObjection(string CenterId, Guid ObjectionId, bool Upheld, string Answer) : IUseCase<Done>;

internal sealed class PublishRankingRulesValidator : AbstractValidator<PublishRankingRules>
{
    public PublishRankingRulesValidator()
    {
        RuleFor(p => p.Weights).Must(w => w is not null && w.All(x => x is not null) && w.Select(x => x.Indicator).Order().SequenceEqual(RankIndicators.All))
            .WithMessage("请给每个指标填写一个权重，不参加排名的填 0。");
        RuleFor(p => p.Weights).Must(w => w is null || w.All(x => x is null || x.Weight is >= 0 and <= RankingRules.WholeWeight))
            .WithMessage("每个权重应是 0 至 100 的整数。");
        RuleFor(p => p.Weights).Must(w => w is null || w.Sum(x => (long)(x?.Weight ?? 0)) == RankingRules.WholeWeight)
            .WithMessage(p => $"权重合计应为 100，现在是 {p.Weights?.Sum(x => (long)(x?.Weight ?? 0))}，请调整。");
        RuleFor(p => p.Note).RankingText("调整说明", 2, RankingRules.NoteLength);
    }
}

internal sealed class FileObjectionValidator : AbstractValidator<FileObjection>
{
    private const int ShortestReason = 10;

    public FileObjectionValidator()
    {
        RuleFor(o => o.Key).NotEqual(Guid.Empty).WithMessage("请刷新页面后重新提出。");
        RuleFor(o => o.Period).RankedPeriod();
        RuleFor(o => o.Reason).RankingText("异议理由", ShortestReason, RankingObjection.TextLength);
    }
}

internal sealed class AnswerObjectionValidator : AbstractValidator<AnswerObjection>
{
    public AnswerObjectionValidator() => RuleFor(a => a.Answer).RankingText("答复内容", 2, RankingObjection.TextLength);
}

internal sealed class RankingCentersHandler(ICenterDirectory centers, IRankingStore ranking, IUnitOfWork work)
    : IHandler<PublishRankingRules, Done>, ICenterHandler<FileObjection, Done>, ICenterHandler<AnswerObjection, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, PublishRankingRules request, CancellationToken cancellationToken)
    {
        if ((await centers.All(cancellationToken)).All(c => c.CountyId != request.CountyId))
            return RankingRefusals.UnknownCounty;
        var newest = await ranking.NewestRules(request.CountyId, cancellationToken);
        if ((newest?.Number ?? 0) != request.Seen)
            return newest is not null && newest.Number == request.Seen + 1 && newest.Says(request.Weights, request.FromDay) ? Done.It : RankingRefusals.RulesChanged;
        if (!RankingRules.Publish(request.CountyId, newest, request.Weights, request.FromDay, request.Note, actor.Name, work.Now).TryGet(out var rules, out var refusal))
            return refusal;
        ranking.Add(rules);
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, FileObjection request, CancellationToken cancellationToken)
    {
        if (!ReportPeriod.TryParse(request.Period, out var period))
            return RankingRefusals.NotRanked;
        if (await ranking.Objection(at.Center.Id, request.Key, cancellationToken) is not null)
            return Done.It;
        if (await ranking.Waits(at.Center.Id, period.Code, cancellationToken))
            return RankingRefusals.AlreadyFiled;
        if (!RankingObjection.File(request.Key, at.Center.Id, period, request.Reason, at.Actor.Name, work.Now).TryGet(out var objection, out var refusal))
            return refusal;
        ranking.Add(objection);
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, AnswerObjection request, CancellationToken cancellationToken)
    {
        if (await ranking.Objection(at.Center.Id, request.ObjectionId, cancellationToken) is not { } objection)
            return RankingRefusals.UnknownObjection;
        if (objection.AnswerWith(request.Upheld, request.Answer, at.Actor.Name, work.Now) is { } refusal)
            return refusal;
        return Done.It;
    }
}
