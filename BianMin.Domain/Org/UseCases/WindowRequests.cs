using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Asks the county for a new window, another name, number or series, or the closing of one (ORG-3).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Wish">What is asked for.</param>
/// <param name="WindowId">The window to change or close; null for a new one.</param>
/// <param name="Number">The number on the plate, 1–99.</param>
/// <param name="Name">Name without 窗口, 2–20 characters.</param>
/// <param name="Series">Codes of the series it shall serve; at least one.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record AskForWindow(string CenterId, WindowWish Wish, Guid? WindowId, int Number, string Name, IReadOnlyList<string> Series, string Reason) : IUseCase<Done>;

/// <summary>Takes a request back before it is decided.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="RequestId">The request.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record TakeBackWindowRequest(string CenterId, Guid RequestId) : IUseCase<Done>;

/// <summary>The county agrees to a request, which takes effect at once, or refuses it with a reason.</summary>
/// <param name="CenterId">The centre that asked.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Agree">Whether it agrees.</param>
/// <param name="Answer">A word with it; needed to refuse.</param>
[Requires(Permission.DecideRequests)]
public sealed record DecideWindowRequest(string CenterId, Guid RequestId, bool Agree, string? Answer) : IUseCase<Done>;

internal sealed class AskForWindowValidator : AbstractValidator<AskForWindow>
{
    public AskForWindowValidator()
    {
        RuleFor(a => a.Number).InclusiveBetween(1, WindowRequest.GreatestNumber).WithMessage($"窗口号应在 1 至 {WindowRequest.GreatestNumber} 之间。");
        RuleFor(a => a.Name).Must(n => n?.Trim() is { Length: >= 2 and <= WindowRequest.NameLength } text && PlainText.Is(text))
            .WithMessage($"请填写窗口名称，2 至 {WindowRequest.NameLength} 个字，例如“劳动保障”。");
        RuleFor(a => a.Series).NotEmpty().WithMessage("请至少选择一个号段。");
        RuleFor(a => a.Reason).Must(r => r?.Trim() is { Length: >= 2 and <= WindowRequest.ReasonLength } text && PlainText.Is(text))
            .WithMessage($"请填写申请理由，2 至 {WindowRequest.ReasonLength} 个字。");
        RuleFor(a => a).Must(a => a.Wish == WindowWish.Open == a.WindowId is null).WithMessage("请选择要调整或撤销的窗口。");
    }
}

internal sealed class DecideWindowRequestValidator : AbstractValidator<DecideWindowRequest>
{
    public DecideWindowRequestValidator() => RuleFor(d => d.Answer)
        .MaximumLength(WindowRequest.ReasonLength).WithMessage($"审批意见不能超过 {WindowRequest.ReasonLength} 个字。")
        .Must(a => a is null || PlainText.Is(a)).WithMessage("审批意见中有不能保存的控制字符，请重新输入。");
}

internal sealed class AskingForWindowsHandler(IWindowStore store, IUnitOfWork work) : ICenterHandler<AskForWindow, Done>, ICenterHandler<TakeBackWindowRequest, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, AskForWindow request, CancellationToken cancellationToken)
    {
        if (request.WindowId is { } id && at.Center.Window(id) is null)
            return OrgRefusals.UnknownWindow;
        if (Hindrance(at.Center, request) is { } refusal)
            return refusal;
        if (await store.IsAsked(at.Center.Id, request.WindowId, request.Number, cancellationToken))
            return WindowRefusals.AlreadyAsked;
        store.Add(WindowRequest.Ask(
            at.Center.Id, request.Wish, request.WindowId, request.Number, request.Name.Trim(), request.Series, request.Reason.Trim(), at.Actor.Name, work.Now));
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, TakeBackWindowRequest request, CancellationToken cancellationToken)
    {
        if (await store.Request(at.Center.Id, request.RequestId, cancellationToken) is not { } asked)
            return WindowRefusals.UnknownRequest;
        if (asked.TakeBack(at.Actor.Name, work.Now) is { } refusal)
            return refusal;
        return Done.It;
    }

    private static Refusal? Hindrance(CenterProfile center, AskForWindow request)
    {
        if (request.Series.Any(s => center.FindSeries(s) is null))
            return WindowRefusals.UnknownSeries;
        if (request.Wish != WindowWish.Close && center.Windows.Any(w => w.Number == request.Number && w.Id != request.WindowId))
            return WindowRefusals.NumberTaken;
        if (request.Wish == WindowWish.Close && center.Windows.Count == 1)
            return WindowRefusals.LastWindow;
        var same = request.WindowId is { } id && center.Window(id) is { } now
            && now.Number == request.Number && now.Name == request.Name.Trim() && now.Series.Order().SequenceEqual(request.Series.Distinct().Order());
        return request.Wish == WindowWish.Change && same ? WindowRefusals.NothingToChange : null;
    }
}

internal sealed class DecideWindowRequestHandler(IWindowStore store, IEnumerable<IWindowUse> uses, IUnitOfWork work) : ICenterHandler<DecideWindowRequest, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, DecideWindowRequest request, CancellationToken cancellationToken)
    {
        if (await store.Request(at.Center.Id, request.RequestId, cancellationToken) is not { } asked)
            return WindowRefusals.UnknownRequest;
        if (!request.Agree)
            return asked.Refuse(at.Actor.Name, request.Answer, work.Now) is { } refused ? refused : Done.It;
        if (asked.Agree(at.Actor.Name, request.Answer, work.Now) is { } refusal)
            return refusal;
        if (await Apply(at.Center, asked, cancellationToken) is { } hindrance)
            return hindrance;
        work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return Done.It;
    }

    // The set of windows may have changed since the request was made, so it is looked at again.
    private async Task<Refusal?> Apply(CenterProfile center, WindowRequest asked, CancellationToken cancellationToken)
    {
        if (asked.Wish != WindowWish.Close && center.Windows.Any(w => w.Number == asked.Number && w.Id != asked.WindowId))
            return WindowRefusals.NumberTaken;
        if (asked.Wish == WindowWish.Open)
        {
            store.Add(new ServiceWindow { Id = Guid.CreateVersion7(work.Now.Instant), CenterId = center.Id, Number = asked.Number, Name = asked.Name, Series = [.. asked.Series] });
            return null;
        }

        if (await store.Window(center.Id, asked.WindowId!.Value, cancellationToken) is not { } window)
            return OrgRefusals.UnknownWindow;
        if (asked.Wish == WindowWish.Change)
        {
            window.Number = asked.Number;
            window.Name = asked.Name;
            window.Series = [.. asked.Series];
            return null;
        }

        if (center.Windows.Count == 1)
            return WindowRefusals.LastWindow;
        foreach (var use in uses)
        {
            if (await use.IsUsed(center.Id, window.Id, cancellationToken))
                return WindowRefusals.InUse;
        }

        window.Until = work.Now.Day;
        return null;
    }
}
