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
[Requires(Permission.HandleCases)]
public sealed record FinishRegisterEntry(string CenterId, Guid EntryId, string Result, DateOnly On, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>取消: a booking by telephone or a service at home will not take place.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record CancelRegisterEntry(string CenterId, Guid EntryId, string Reason, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>作废: an entry was written down wrongly; it stays visible.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record StrikeOutEntry(string CenterId, Guid EntryId, string Reason, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>What became of a question: the guide is to be put right (需修正指南), it became a case (转为办件), or neither.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="WantsGuideCorrection">Whether the guide must be put right.</param>
/// <param name="CaseNumber">The case; empty for none.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record MarkConsultation(string CenterId, Guid EntryId, bool WantsGuideCorrection, string CaseNumber, Guid Seen) : IUseCase<Done>, IRegisterChange;

/// <summary>转入叫号: the place in the queue of a booking by telephone was booked, on the day itself.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Code">The booking's six digits.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record LinkBooking(string CenterId, Guid EntryId, string Code, Guid Seen) : IUseCase<Done>, IRegisterChange;

internal sealed class FinishRegisterEntryValidator : AbstractValidator<FinishRegisterEntry>
{
    public FinishRegisterEntryValidator() => RuleFor(f => f.Result).Text("结果或答复", RegisterEntry.TextLength);
}

internal sealed class CancelRegisterEntryValidator : AbstractValidator<CancelRegisterEntry>
{
    public CancelRegisterEntryValidator() => RuleFor(c => c.Reason).Text("取消原因", RegisterEntry.MatterLength);
}

internal sealed class StrikeOutEntryValidator : AbstractValidator<StrikeOutEntry>
{
    public StrikeOutEntryValidator() => RuleFor(s => s.Reason).Text("作废原因", RegisterEntry.MatterLength);
}

internal sealed class MarkConsultationValidator : AbstractValidator<MarkConsultation>
{
    public MarkConsultationValidator() => RuleFor(m => m.CaseNumber).CaseNumberOrNothing();
}

internal sealed class LinkBookingValidator : AbstractValidator<LinkBooking>
{
    public LinkBookingValidator() => RuleFor(l => l.Code).CodeOrNothing().NotEmpty().WithMessage("预约号是 6 位数字。");
}

internal sealed class ChangeRegistersHandler(IRegisterStore registers, IUnitOfWork work)
    : ICenterHandler<FinishRegisterEntry, Done>, ICenterHandler<CancelRegisterEntry, Done>, ICenterHandler<StrikeOutEntry, Done>, ICenterHandler<MarkConsultation, Done>, ICenterHandler<LinkBooking, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, FinishRegisterEntry request, CancellationToken cancel) =>
        Change(at, request, entry => Task.FromResult(entry.Finish(request.Result, request.On, at.Actor.Name, work.Now)), cancel);

    public Task<Outcome<Done>> Handle(AtCenter at, CancelRegisterEntry request, CancellationToken cancel) =>
        Change(at, request, entry => Task.FromResult(entry.Cancel(request.Reason, at.Actor.Name, work.Now)), cancel);

    public Task<Outcome<Done>> Handle(AtCenter at, StrikeOutEntry request, CancellationToken cancel) =>
        Change(at, request, entry => Task.FromResult(entry.StrikeOut(request.Reason, at.Actor.Name, work.Now)), cancel);

    public Task<Outcome<Done>> Handle(AtCenter at, MarkConsultation request, CancellationToken cancel) => Change(
        at,
        request,
        async entry => request.CaseNumber.Length > 0 && !await registers.IsCase(entry.CenterId, request.CaseNumber, cancel)
            ? RegisterRefusals.UnknownCase
            : entry.Mark(request.WantsGuideCorrection, request.CaseNumber),
        cancel);

    public Task<Outcome<Done>> Handle(AtCenter at, LinkBooking request, CancellationToken cancel) => Change(
        at,
        request,
        async entry => entry.Link(request.Code, at.Actor.Name, work.Now)
            ?? (await registers.IsBooked(entry.CenterId, entry.Day, request.Code, cancel) ? null : RegisterRefusals.UnknownBooking),
        cancel);

    private async Task<Outcome<Done>> Change(AtCenter at, IRegisterChange request, Func<RegisterEntry, Task<Refusal?>> change, CancellationToken cancel)
    {
        if (await registers.Find(at.Center.Id, request.EntryId, cancel) is not { } entry)
            return RegisterRefusals.Unknown;
        if (entry.Version != request.Seen)
            return RegisterRefusals.Changed;
        return await change(entry) is { } refusal ? refusal : Done.It;
    }
}
