using BianMin.Domain.Desk;
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
public sealed record AskForWindow(string CenterId, WindowWish Wish, Guid? WindowId, int Number, string Name, IReadOnlyList<string> Series, string Reason) : IUseCase<Done>;

/// <summary>Takes a request back before it is decided.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="RequestId">The request.</param>
public sealed record TakeBackWindowRequest(string CenterId, Guid RequestId) : IUseCase<Done>;

/// <summary>The county agrees to a request, which takes effect at once, or refuses it with a reason.</summary>
/// <param name="CenterId">The centre that asked.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Agree">Whether it agrees.</param>
/// <param name="Answer">A word with it; needed to refuse.</param>
public sealed record DecideWindowRequest(string CenterId, Guid RequestId, bool Agree, string? Answer) : IUseCase<Done>;

/// <summary>Shape of <see cref="AskForWindow"/>.</summary>
public sealed class AskForWindowValidator : AbstractValidator<AskForWindow>
{
    /// <summary>The rules.</summary>
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

/// <summary>Shape of <see cref="DecideWindowRequest"/>.</summary>
public sealed class DecideWindowRequestValidator : AbstractValidator<DecideWindowRequest>
{
    /// <summary>The rules.</summary>
    public DecideWindowRequestValidator() => RuleFor(d => d.Answer)
        .MaximumLength(WindowRequest.ReasonLength).WithMessage($"审批意见不能超过 {WindowRequest.ReasonLength} 个字。")
        .Must(a => a is null || PlainText.Is(a)).WithMessage("审批意见中有不能保存的控制字符，请重新输入。");
}

/// <summary>Does what a centre does with its requests.</summary>
public sealed class AskingForWindows(ICenterDirectory centers, IWindowBook book, IUnitOfWork work) : IHandle<AskForWindow, Done>, IHandle<TakeBackWindowRequest, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, AskForWindow request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ArrangeCenter, center.Scope) is { } forbidden)
            return forbidden;
        if (request.WindowId is { } id && center.Window(id) is null)
            return OrgRefusals.UnknownWindow;
        if (Hindrance(center, request) is { } refusal)
            return refusal;
        if (await book.IsAsked(center.Id, request.WindowId, request.Number, cancel))
            return WindowRefusals.AlreadyAsked;
        book.Add(WindowRequest.Ask(
            center.Id, request.Wish, request.WindowId, request.Number, request.Name.Trim(), request.Series, request.Reason.Trim(), actor.Name, work.Now));
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, TakeBackWindowRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ArrangeCenter, center.Scope) is { } forbidden)
            return forbidden;
        if (await book.Request(center.Id, request.RequestId, cancel) is not { } asked)
            return WindowRefusals.UnknownRequest;
        if (asked.TakeBack(actor.Name, work.Now) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [], cancel);
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

/// <summary>Does <see cref="DecideWindowRequest"/>.</summary>
public sealed class DecideWindowRequestHandler(ICenterDirectory centers, IWindowBook book, IUnitOfWork work) : IHandle<DecideWindowRequest, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, DecideWindowRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.DecideRequests, center.Scope) is { } forbidden)
            return forbidden;
        if (await book.Request(center.Id, request.RequestId, cancel) is not { } asked)
            return WindowRefusals.UnknownRequest;
        if (!request.Agree)
            return asked.Refuse(actor.Name, request.Answer, work.Now) is { } refused ? refused : await Commit(actor, request, [], cancel);
        if (asked.Agree(actor.Name, request.Answer, work.Now) is { } refusal)
            return refusal;
        if (await Apply(center, asked, cancel) is { } hindrance)
            return hindrance;
        return await Commit(actor, request, [new HallEvent(HallEventKind.CenterChanged)], cancel);
    }

    // The set of windows may have changed since the request was made, so it is looked at again.
    private async Task<Refusal?> Apply(CenterProfile center, WindowRequest asked, CancellationToken cancel)
    {
        if (asked.Wish != WindowWish.Close && center.Windows.Any(w => w.Number == asked.Number && w.Id != asked.WindowId))
            return WindowRefusals.NumberTaken;
        if (asked.Wish == WindowWish.Open)
        {
            book.Add(new ServiceWindow { Id = Guid.CreateVersion7(work.Now.Instant), CenterId = center.Id, Number = asked.Number, Name = asked.Name, Series = [.. asked.Series] });
            return null;
        }

        if (await book.Window(center.Id, asked.WindowId!.Value, cancel) is not { } window)
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
        if (await book.InUse(center.Id, window.Id, cancel))
            return WindowRefusals.InUse;
        window.Until = work.Now.Day;
        return null;
    }

    private async Task<Outcome<Done>> Commit(Actor actor, IUseCase request, IReadOnlyList<HallEvent> events, CancellationToken cancel)
    {
        await work.Commit(actor, request, events, cancel);
        return Done.It;
    }
}
