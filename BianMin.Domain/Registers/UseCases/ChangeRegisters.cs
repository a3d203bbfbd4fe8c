using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
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

/// <summary>转入叫号: books the place in the queue of a call that was written down before, on the day itself; who is late already is
/// booked for the next minute.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="EntryId">The entry.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record BookPlannedCall(string CenterId, Guid EntryId, Guid Seen) : IUseCase<Booked>, IRegisterChange;

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

internal sealed class ChangeRegistersHandler(IBookings bookings, IRegisterStore registers, IUnitOfWork work)
    : ICenterHandler<FinishRegisterEntry, Done>, ICenterHandler<CancelRegisterEntry, Done>, ICenterHandler<StrikeOutEntry, Done>, ICenterHandler<MarkConsultation, Done>, ICenterHandler<BookPlannedCall, Booked>
{
    private static readonly TimeSpan NextMinute = TimeSpan.FromMinutes(1);

    public Task<Outcome<Done>> Handle(AtCenter at, FinishRegisterEntry request, CancellationToken cancellationToken) =>
        Change(at, request, entry => Task.FromResult(entry.Finish(request.Result, request.On, at.Actor.Name, work.Now)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, CancelRegisterEntry request, CancellationToken cancellationToken) =>
        Change(at, request, async entry => entry.Cancel(request.Reason, at.Actor.Name, work.Now, entry.BookingCode.Length > 0 && await bookings.HasCome(entry.CenterId, entry.Day, entry.BookingCode, cancellationToken)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, StrikeOutEntry request, CancellationToken cancellationToken) =>
        Change(at, request, entry => Task.FromResult(entry.StrikeOut(request.Reason, at.Actor.Name, work.Now)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, MarkConsultation request, CancellationToken cancellationToken) => Change(
        at,
        request,
        async entry => request.CaseNumber.Length > 0 && !await registers.IsCase(entry.CenterId, request.CaseNumber, cancellationToken)
            ? RegisterRefusals.UnknownCase
            : entry.Mark(request.WantsGuideCorrection, request.CaseNumber),
        cancellationToken);

    public async Task<Outcome<Booked>> Handle(AtCenter at, BookPlannedCall request, CancellationToken cancellationToken)
    {
        Booked? booked = null;
        var done = await Change(at, request, async entry =>
        {
            var wished = Moment.FromLocal(entry.Day.ToDateTime(entry.Time ?? TimeOnly.MinValue));
            var soon = work.Now.Instant + NextMinute;
            return entry.Hindrance(RegisterAct.Book, work.Now)
                ?? ((await bookings.Book(at.Center, entry.Series, wished > soon ? wished : soon, $"register-{entry.Id:N}", cancellationToken)).TryGet(out booked, out var refusal)
                    ? entry.Link(booked.Code, at.Actor.Name, work.Now)
                    : refusal);
        }, cancellationToken);
        return done.Refusal is { } refused ? refused : booked!;
    }

    private async Task<Outcome<Done>> Change(AtCenter at, IRegisterChange request, Func<RegisterEntry, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (await registers.Find(at.Center.Id, request.EntryId, cancellationToken) is not { } entry)
            return RegisterRefusals.Unknown;
        if (entry.Version != request.Seen)
            return RegisterRefusals.Changed;
        return await change(entry) is { } refusal ? refusal : Done.It;
    }
}
