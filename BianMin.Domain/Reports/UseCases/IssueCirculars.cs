using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Drafts the circular of a period that has ended, once: whoever asks again gets the one there is (REP-4).</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Period">Code of the period.</param>
[Requires(Permission.AnswerReports)]
public sealed record DraftCircular(string CountyId, string Period) : IUseCase<Guid>, ICountyUseCase;

/// <summary>Saves what was written in a draft.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="CircularId">The circular.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Title">Title, 4–80 characters.</param>
/// <param name="Text">Text, up to 6,000 characters.</param>
[Requires(Permission.AnswerReports)]
public sealed record SaveCircular(string CountyId, Guid CircularId, Guid Seen, string Title, string Text) : IUseCase<Done>, ICountyUseCase;

/// <summary>Issues a circular to all centres of the county; from then on it does not change.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="CircularId">The circular.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Title">The title as it stands on the screen.</param>
/// <param name="Text">The text as it stands on the screen.</param>
[Requires(Permission.AnswerReports)]
public sealed record IssueCircular(string CountyId, Guid CircularId, Guid Seen, string Title, string Text) : IUseCase<Done>, ICountyUseCase;

internal sealed class DraftCircularValidator : AbstractValidator<DraftCircular>
{
    public DraftCircularValidator() => RuleFor(d => d.Period).RankedPeriod();
}

internal sealed class SaveCircularValidator : AbstractValidator<SaveCircular>
{
    public SaveCircularValidator()
    {
        RuleFor(s => s.Title).CircularTitle();
        RuleFor(s => s.Text).CircularText();
    }
}

internal sealed class IssueCircularValidator : AbstractValidator<IssueCircular>
{
    public IssueCircularValidator()
    {
        RuleFor(s => s.Title).CircularTitle();
        RuleFor(s => s.Text).CircularText();
    }
}

/// <summary>Rules of texts that the ranking and circulars share.</summary>
internal static class RankingShapes
{
    private const int ShortestTitle = 4;
    private const int ShortestText = 10;

    public static IRuleBuilderOptions<T, string> RankingText<T>(this IRuleBuilder<T, string> rule, string what, int shortest, int longest) => rule
        .Must(t => t?.Trim() is { } text && text.Length >= shortest && text.Length <= longest && PlainText.Is(text.ReplaceLineEndings(" ")))
        .WithMessage($"请填写{what}，{shortest} 至 {longest} 个字。");

    public static IRuleBuilderOptions<T, string> RankedPeriod<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(p => ReportPeriod.TryParse(p, out _)).WithMessage("请选择已经结束的半月或者季度。");

    public static IRuleBuilderOptions<T, string> CircularTitle<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(t => t?.Trim() is { Length: >= ShortestTitle and <= Circular.TitleLength } title && PlainText.Is(title))
        .WithMessage($"请填写通报标题，{ShortestTitle} 至 {Circular.TitleLength} 个字。");

    public static IRuleBuilderOptions<T, string> CircularText<T>(this IRuleBuilder<T, string> rule) => rule.RankingText("通报正文", ShortestText, Circular.TextLength);
}

internal sealed class IssuingCircularsHandler(ICircularStore circulars, ICountyStandings standings, ReportClock clock, IUnitOfWork work)
    : IHandler<DraftCircular, Guid>, IHandler<SaveCircular, Done>, IHandler<IssueCircular, Done>
{
    public async Task<Outcome<Guid>> Handle(Actor actor, DraftCircular request, CancellationToken cancellationToken)
    {
        if (!ReportPeriod.TryParse(request.Period, out var period) || period.ReadyAt(clock.Close) > work.Now.Instant)
            return RankingRefusals.NotRanked;
        if (await circulars.OfPeriod(request.CountyId, period.Code, cancellationToken) is { } drafted)
            return drafted.Id;
        if (await standings.Of(request.CountyId, period, cancellationToken) is not { } standing)
            return RankingRefusals.UnknownCounty;
        var circular = Circular.Draft(request.CountyId, standing, work.Now);
        circulars.Add(circular);
        return circular.Id;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, SaveCircular request, CancellationToken cancellationToken)
    {
        if (await circulars.Find(request.CountyId, request.CircularId, cancellationToken) is not { } circular)
            return RankingRefusals.UnknownCircular;
        if (!circular.IsIssued && circular.Version != request.Seen)
            return RankingRefusals.CircularChanged;
        if (circular.Write(request.Title, request.Text) is { } refusal)
            return refusal;
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, IssueCircular request, CancellationToken cancellationToken)
    {
        if (await circulars.Find(request.CountyId, request.CircularId, cancellationToken) is not { } circular)
            return RankingRefusals.UnknownCircular;
        if (!circular.IsIssued && circular.Version != request.Seen)
            return RankingRefusals.CircularChanged;
        var ordinal = await circulars.NextOrdinal(request.CountyId, work.Now.Day.Year, cancellationToken);
        if ((circular.Write(request.Title, request.Text) ?? circular.IssueAs(ordinal, actor.Name, work.Now)) is { } refusal)
            return refusal;
        return Done.It;
    }
}
