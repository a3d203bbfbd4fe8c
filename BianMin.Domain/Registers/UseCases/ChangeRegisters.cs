using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Registers;

/// <summary>A use case that changes one entry.</summary>
public interface IRegisterChange : IUseCase
{
    /// <summary>The entry.</summary>
    Guid EntryId { get; }

    /// <summary><see cref="RegisterEntry.Version"/> that was read; the second of two who change an entry is told.</summary>
    Guid Seen { get; }
}

/// <summary>The service at home was given, or the question answered.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Result">Result or answer.</param>
/// <param name="On">The day on which it was done; not after today.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record FinishRegisterEntry(string CenterId, Guid EntryId, string Result, DateOnly On, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>取消: a booking by telephone or a service at home will not take place.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record CancelRegisterEntry(string CenterId, Guid EntryId, string Reason, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>作废: an entry was written down wrongly; it stays visible.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record StrikeOutEntry(string CenterId, Guid EntryId, string Reason, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>What became of a question: the guide is to be put right (需修正指南), it became a case (转为办件), or neither.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="WantsGuideCorrection">Whether the guide must be put right.</param>
/// <param name="CaseNumber">The case; empty for none.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record MarkConsultation(string CenterId, Guid EntryId, bool WantsGuideCorrection, string CaseNumber, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>转入叫号: the place in the queue of a booking by telephone was booked, on the day itself.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Code">The booking's six digits.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record LinkBooking(string CenterId, Guid EntryId, string Code, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>Shape of <see cref="FinishRegisterEntry"/>.</summary>
public sealed class FinishRegisterEntryValidator : AbstractValidator<FinishRegisterEntry>
{
    /// <summary>The rules.</summary>
    public FinishRegisterEntryValidator() => RuleFor(f => f.Result).Text("结果或答复", RegisterEntry.TextLength);
}

/// <summary>Shape of <see cref="CancelRegisterEntry"/>.</summary>
public sealed class CancelRegisterEntryValidator : AbstractValidator<CancelRegisterEntry>
{
    /// <summary>The rules.</summary>
    public CancelRegisterEntryValidator() => RuleFor(c => c.Reason).Text("取消原因", RegisterEntry.MatterLength);
}

/// <summary>Shape of <see cref="StrikeOutEntry"/>.</summary>
public sealed class StrikeOutEntryValidator : AbstractValidator<StrikeOutEntry>
{
    /// <summary>The rules.</summary>
    public StrikeOutEntryValidator() => RuleFor(s => s.Reason).Text("作废原因", RegisterEntry.MatterLength);
}

/// <summary>Shape of <see cref="MarkConsultation"/>.</summary>
public sealed class MarkConsultationValidator : AbstractValidator<MarkConsultation>
{
    /// <summary>The rules.</summary>
    public MarkConsultationValidator() => RuleFor(m => m.CaseNumber).CaseNumberOrNothing();
}

/// <summary>Shape of <see cref="LinkBooking"/>.</summary>
public sealed class LinkBookingValidator : AbstractValidator<LinkBooking>
{
    /// <summary>The rules.</summary>
    public LinkBookingValidator() => RuleFor(l => l.Code).CodeOrNothing().NotEmpty().WithMessage("预约号是 6 位数字。");
}

/// <summary>Changes entries.</summary>
public sealed class ChangingRegisters(ICenterDirectory centers, IRegisterStore registers, IUnitOfWork work)
    : IHandle<FinishRegisterEntry, Done>, IHandle<CancelRegisterEntry, Done>, IHandle<StrikeOutEntry, Done>, IHandle<MarkConsultation, Done>, IHandle<LinkBooking, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, FinishRegisterEntry request, CancellationToken cancel) =>
        Change(actor, request, entry => Task.FromResult(entry.Finish(request.Result, request.On, actor.Name, work.Now)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, CancelRegisterEntry request, CancellationToken cancel) =>
        Change(actor, request, entry => Task.FromResult(entry.Cancel(request.Reason, actor.Name, work.Now)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, StrikeOutEntry request, CancellationToken cancel) =>
        Change(actor, request, entry => Task.FromResult(entry.StrikeOut(request.Reason, actor.Name, work.Now)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, MarkConsultation request, CancellationToken cancel) => Change(
        actor,
        request,
        async entry => request.CaseNumber.Length > 0 && !await registers.IsCase(entry.CenterId, request.CaseNumber, cancel)
            ? RegisterRefusals.UnknownCase
            : entry.Mark(request.WantsGuideCorrection, request.CaseNumber),
        cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, LinkBooking request, CancellationToken cancel) => Change(
        actor,
        request,
        async entry => entry.Link(request.Code, actor.Name, work.Now)
            ?? (await registers.IsBooked(entry.CenterId, entry.Day, request.Code, cancel) ? null : RegisterRefusals.UnknownBooking),
        cancel);

    private async Task<Outcome<Done>> Change(Actor actor, IRegisterChange request, Func<RegisterEntry, Task<Refusal?>> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.HandleCases, center.Scope) is { } forbidden)
            return forbidden;
        if (await registers.Find(center.Id, request.EntryId, cancel) is not { } entry)
            return RegisterRefusals.Unknown;
        if (entry.Version != request.Seen)
            return RegisterRefusals.Changed;
        if (await change(entry) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }
}
