using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Enters or changes a text of law that papers cite; papers that were issued keep their words.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Id">The text; null for a new one.</param>
/// <param name="Text">What it is.</param>
/// <param name="Seen">The version that was read; null for a new one.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record SaveLegalText(string CountyId, Guid? Id, LawText Text, Guid? Seen) : IUseCase<Done>, ICountyUseCase;

/// <summary>Enters or changes an authority that stands on papers.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Id">The authority; null for a new one.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Seen">The version that was read; null for a new one.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record SaveAuthority(string CountyId, Guid? Id, AuthorityFacts Facts, Guid? Seen) : IUseCase<Done>, ICountyUseCase;

/// <summary>采用示例: takes the shipped texts over into the county's own book, and enters the governments of its townships, reviewed by
/// the county's (行政复议法第24条). Courts are not invented: they stay to be filled in.</summary>
/// <param name="CountyId">The county.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record TakeOverLaw(string CountyId) : IUseCase<Done>, ICountyUseCase;

internal sealed class SaveLegalTextValidator : AbstractValidator<SaveLegalText>
{
    public SaveLegalTextValidator()
    {
        RuleFor(s => s.Text).NotNull().WithMessage("请填写依据。");
        When(s => s.Text is not null, () =>
        {
            RuleFor(s => s.Text.Use).IsInEnum().WithMessage("请选择用途。");
            RuleFor(s => s.Text.Law).LawWords("法律法规全称", LegalText.LawLength);
            RuleFor(s => s.Text.Law).Must(l => l is null || l.Trim() is ['《', ..] text && text.Contains('》', StringComparison.Ordinal)).WithMessage("法律法规请写全称并加书名号，例如《中华人民共和国行政许可法》。");
            RuleFor(s => s.Text.Article).LawWords("条款", LegalText.ArticleLength, needed: false);
            RuleFor(s => s.Text.Words).LawWords("原文或者告知用语", LegalText.WordsLength);
            RuleFor(s => s.Text.Natures).Must(n => n is not null && n.All(Enum.IsDefined)).WithMessage("适用的事项性质无法识别，请重新选择。");
            RuleFor(s => s.Text.Until).Must((s, last) => last is null || last >= s.Text.From).WithMessage("停用日期不能早于施行日期。");
        });
    }
}

internal sealed class SaveAuthorityValidator : AbstractValidator<SaveAuthority>
{
    public SaveAuthorityValidator()
    {
        const int Most = DecidingAuthority.NameLength;
        RuleFor(s => s.Facts).NotNull().WithMessage("请填写机关。");
        When(s => s.Facts is not null, () =>
        {
            RuleFor(s => s.Facts.Name).LawWords("机关全称", Most);
            RuleFor(s => s.Facts.Seal).LawWords("专用印章", Most, needed: false);
            RuleFor(s => s.Facts.Reviewer).LawWords("行政复议机关", Most, needed: false);
            RuleFor(s => s.Facts.ReviewAddress).LawWords("复议地址", Most, needed: false);
            RuleFor(s => s.Facts.ReviewChannel).LawWords("复议网上渠道", Most, needed: false);
            RuleFor(s => s.Facts.Court).LawWords("管辖法院", Most, needed: false);
            RuleFor(s => s.Facts.Until).Must((s, last) => last is null || last >= s.Facts.From).WithMessage("停用日期不能早于启用日期。");
        });
    }
}

internal static class LawShapes
{
    public static void LawWords<T>(this IRuleBuilder<T, string> rule, string what, int most, bool needed = true) => rule
        .Must(t => !needed || !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。")
        .Must(t => t is not null || needed).WithMessage($"{what}没有读完整，请重新填写。")
        .Must(t => t is null || t.Length <= most).WithMessage($"{what}不能超过 {most} 个字，请缩短。")
        .Must(t => t is null || PlainText.Is(t)).WithMessage($"{what}中有不能保存的控制字符或者换行，请重新输入。");
}

internal sealed class LawKeepingHandler(ILawStore law, ILawQueries queries, ICenterDirectory directory, IUnitOfWork work)
    : IHandler<SaveLegalText, Done>, IHandler<SaveAuthority, Done>, IHandler<TakeOverLaw, Done>
{
    private const string UsualSeal = "行政审批专用章";

    public async Task<Outcome<Done>> Handle(Actor actor, SaveLegalText request, CancellationToken cancellationToken)
    {
        var text = request.Text.Tidy();
        if (request.Id is not { } id)
        {
            law.Add(LegalText.Enter(request.CountyId, text));
            return Done.It;
        }

        if (await law.Text(request.CountyId, id, cancellationToken) is not { } known)
            return LawRefusals.Unknown;
        if (known.Version != request.Seen)
            return LawRefusals.Changed;
        known.Change(text);
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, SaveAuthority request, CancellationToken cancellationToken)
    {
        var facts = request.Facts.Tidy();
        var others = (await law.Authorities(request.CountyId, cancellationToken)).Where(a => a.Id != request.Id && a.Name == facts.Name);
        if (others.Any(o => (facts.Until is not { } last || o.From <= last) && (o.Until is not { } theirs || facts.From <= theirs)))
            return LawRefusals.NameTaken;
        if (request.Id is not { } id)
        {
            law.Add(DecidingAuthority.Enter(request.CountyId, facts));
            return Done.It;
        }

        if (await law.Authority(request.CountyId, id, cancellationToken) is not { } known)
            return LawRefusals.Unknown;
        if (known.Version != request.Seen)
            return LawRefusals.Changed;
        known.Change(facts);
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, TakeOverLaw request, CancellationToken cancellationToken)
    {
        var kept = (await law.Texts(request.CountyId, cancellationToken)).Select(t => (t.Use, t.Text.Citation)).ToHashSet();
        var texts = queries.Shipped.Where(s => !kept.Contains((s.Use, s.Citation))).ToList();
        var known = (await law.Authorities(request.CountyId, cancellationToken)).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        var centers = new List<CenterProfile>();
        foreach (var listed in (await directory.All(cancellationToken)).Where(c => c.CountyId == request.CountyId))
        {
            if (await directory.Find(listed.Id, cancellationToken) is { } center)
                centers.Add(center);
        }

        var townships = centers.Select(c => new ItemDecider(DeciderKind.Township).FullName(c.CountyName, c.Township)).Distinct(StringComparer.Ordinal).Where(t => !known.Contains(t)).ToList();
        if (texts.Count + townships.Count == 0)
            return LawRefusals.NothingNew;
        texts.ForEach(t => law.Add(LegalText.Enter(request.CountyId, t)));
        var reviewer = centers is [var any, ..] ? $"{any.CountyName}人民政府" : "";
        townships.ForEach(t => law.Add(DecidingAuthority.Enter(request.CountyId, new(t, UsualSeal, reviewer, "", "", "", null, work.Now.Day, null))));
        return Done.It;
    }
}
