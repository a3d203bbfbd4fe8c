using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Publishes a centre's own text of a rule; earlier versions stay (OPEN-8).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Code">Code of the rule.</param>
/// <param name="Title">Title, 2–40 characters.</param>
/// <param name="Text">The paragraphs, one a line, up to 4,000 characters.</param>
/// <param name="From">The first day it counts, today or later.</param>
/// <param name="Seen">Number of the version that the editor has read; 0 for the shipped text.</param>
[Requires(Permission.ArrangeCenter)]
[StandsAlone]
public sealed record PublishRule(string CenterId, string Code, string Title, string Text, DateOnly From, int Seen) : IUseCase<Done>;

internal sealed class PublishRuleValidator : AbstractValidator<PublishRule>
{
    public PublishRuleValidator()
    {
        RuleFor(r => r.Code).Must(c => c is { Length: > 0 and <= RuleVersion.CodeLength } && c.All(x => char.IsAsciiLetterOrDigit(x) || x == '-'))
            .WithMessage("制度编码不正确，请返回制度列表重新选择。");
        RuleFor(r => r.Title).Must(t => t?.Trim() is { Length: >= 2 and <= RuleVersion.TitleLength } text && PlainText.Is(text))
            .WithMessage($"请填写制度名称，2 至 {RuleVersion.TitleLength} 个字。");
        RuleFor(r => r.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("请填写制度正文，每段一行。")
            .MaximumLength(RuleVersion.TextLength).WithMessage($"制度正文不能超过 {RuleVersion.TextLength} 个字，请精简。")
            .Must(t => t is null || t.Split('\n').All(line => PlainText.Is(line.TrimEnd('\r')))).WithMessage("正文中有不能保存的控制字符，请重新输入。");
    }
}

internal sealed class PublishRuleHandler(IRuleQueries queries, IGuideStore guides, IUnitOfWork work) : ICenterHandler<PublishRule, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, PublishRule request, CancellationToken cancellationToken)
    {
        if (request.From < work.Now.Day)
            return GuideRefusals.EffectiveInThePast;
        if ((await queries.Newest(at.Center.Id, cancellationToken)).All(r => r.Code != request.Code))
            return GuideRefusals.UnknownRule;
        if (await guides.LatestRule(at.Center.Id, request.Code, cancellationToken) != request.Seen)
            return GuideRefusals.ChangedMeanwhile;
        var lines = request.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        guides.Add(RuleVersion.Publish(at.Center.Id, request.Code, request.Seen + 1, request.Title.Trim(), string.Join('\n', lines), request.From, at.Actor.Name, work.Now));
        return Done.It;
    }
}
