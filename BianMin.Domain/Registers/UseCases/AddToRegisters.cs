using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Registers;

/// <summary>A use case that writes a new entry.</summary>
public interface IRegisterAddition : IUseCase
{
    /// <summary>1–64 Latin characters; the same entry sent twice is written once.</summary>
    string Key { get; }

    /// <summary>What the entry says.</summary>
    /// <param name="today">The business day.</param>
    RegisterContent Content(DateOnly today);
}

/// <summary>预约电话登记: somebody telephoned to come at a time. For today the place in the queue is booked at once; for a later
/// day that is done on the day (<see cref="BookPlannedCall"/>).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">The screen's own name for this request.</param>
/// <param name="Day">The day, from today to <see cref="RegisterEntry.FurthestAhead"/> days ahead.</param>
/// <param name="Time">The wished time on it.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="Name">Who comes.</param>
/// <param name="Phone">Their telephone.</param>
/// <param name="Matter">What for; may be empty.</param>
[Requires(Permission.HandleCases)]
public sealed record RegisterPhoneBooking(
    string CenterId, string Key, DateOnly Day, TimeOnly Time, string Series, string Name, string Phone, string Matter)
    : IUseCase<RegisteredCall>, IRegisterAddition
{
    RegisterContent IRegisterAddition.Content(DateOnly today) => new(RegisterKind.PhoneBooking, Day) { Time = Time, Name = Name, Phone = Phone, Matter = Matter, Series = Series };
}

/// <summary>A call as it was written down.</summary>
/// <param name="Booked">The place in the queue; null when it is for a later day.</param>
public sealed record RegisteredCall(Booked? Booked);

/// <summary>代办结果登记: what an agent achieved for somebody, and to whom it was handed.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">The screen's own name for this request.</param>
/// <param name="Day">When it was handed over; not after today, at most <see cref="RegisterEntry.FurthestBack"/> days ago.</param>
/// <param name="Name">For whom.</param>
/// <param name="Phone">Their telephone; may be empty.</param>
/// <param name="Matter">Which matter.</param>
/// <param name="CaseNumber">The case; empty when it was none of the centre's.</param>
/// <param name="Result">What came out of it.</param>
/// <param name="HandedTo">Who received it.</param>
[Requires(Permission.HandleCases)]
public sealed record RegisterAgencyResult(
    string CenterId, string Key, DateOnly Day, string Name, string Phone, string Matter, string CaseNumber, string Result, string HandedTo)
    : IUseCase<Done>, IRegisterAddition
{
    RegisterContent IRegisterAddition.Content(DateOnly today) => new(RegisterKind.AgencyResult, Day)
    {
        Name = Name,
        Phone = Phone,
        Matter = Matter,
        CaseNumber = CaseNumber,
        Result = Result,
        HandedTo = HandedTo,
        EndedOn = Day,
    };
}

/// <summary>上门服务登记: plans a service at somebody's home.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">The screen's own name for this request.</param>
/// <param name="Day">The planned day; at most <see cref="RegisterEntry.FurthestAhead"/> days ahead, or past when it is entered afterwards.</param>
/// <param name="Name">Who is served.</param>
/// <param name="Phone">Their telephone.</param>
/// <param name="Address">Village and house.</param>
/// <param name="Matter">What for.</param>
/// <param name="Going">Who goes.</param>
[Requires(Permission.HandleCases)]
public sealed record RegisterHomeService(
    string CenterId, string Key, DateOnly Day, string Name, string Phone, string Address, string Matter, string Going)
    : IUseCase<Done>, IRegisterAddition
{
    RegisterContent IRegisterAddition.Content(DateOnly today) => new(RegisterKind.HomeService, Day) { Name = Name, Phone = Phone, Address = Address, Matter = Matter, Going = Going };
}

/// <summary>咨询登记: a question, and the answer if it is known at once.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">The screen's own name for this request.</param>
/// <param name="Name">Who asked; empty when they did not say.</param>
/// <param name="Phone">Their telephone; may be empty once it was answered.</param>
/// <param name="Channel">How it was asked.</param>
/// <param name="Matter">What about.</param>
/// <param name="ItemId">The item of the centre that it is about, if it is one.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered; empty while there is no answer.</param>
/// <param name="WantsGuideCorrection">Whether the guide must be put right.</param>
[Requires(Permission.HandleCases)]
public sealed record RegisterConsultation(
    string CenterId, string Key, string Name, string Phone, ConsultationChannel Channel, string Matter, Guid? ItemId, string Question, string Answer, bool WantsGuideCorrection)
    : IUseCase<Done>, IRegisterAddition
{
    RegisterContent IRegisterAddition.Content(DateOnly today) => new(RegisterKind.Consultation, today)
    {
        Name = Name,
        Phone = Phone,
        Channel = Channel,
        Matter = Matter,
        ItemId = ItemId,
        Question = Question,
        Result = Answer,
        WantsGuideCorrection = WantsGuideCorrection,
        EndedOn = string.IsNullOrWhiteSpace(Answer) ? null : today,
    };
}

internal sealed class AddToRegistersHandler(IGuideQueries guides, IBookings bookings, IRegisterStore registers, IUnitOfWork work)
    : ICenterHandler<RegisterPhoneBooking, RegisteredCall>, ICenterHandler<RegisterAgencyResult, Done>, ICenterHandler<RegisterHomeService, Done>, ICenterHandler<RegisterConsultation, Done>
{
    public async Task<Outcome<RegisteredCall>> Handle(AtCenter at, RegisterPhoneBooking request, CancellationToken cancellationToken)
    {
        if (at.Center.FindSeries(request.Series) is null)
            return RegisterRefusals.UnknownSeries;
        if (Outside(request.Day, 0, RegisterEntry.FurthestAhead) is { } outside)
            return outside;
        Booked? booked = null;
        if (request.Day == work.Now.Day
            && !(await bookings.Book(at.Center, request.Series, Moment.FromLocal(request.Day.ToDateTime(request.Time)), request.Key, cancellationToken)).TryGet(out booked, out var refusal))
            return refusal;
        if (!await registers.IsKnown(at.Center.Id, request.Key, cancellationToken))
            registers.Add(RegisterEntry.Of(request, booked?.Code ?? "", at.Actor.Name, work.Now));
        return new RegisteredCall(booked);
    }

    public Task<Outcome<Done>> Handle(AtCenter at, RegisterAgencyResult request, CancellationToken cancellationToken) => Add(
        at,
        request,
        async () => Outside(request.Day, RegisterEntry.FurthestBack, 0)
            ?? (request.CaseNumber.Length == 0 ? null
                : !await registers.IsCase(at.Center.Id, request.CaseNumber, cancellationToken) ? RegisterRefusals.UnknownCase
                : await registers.HasAgencyResult(at.Center.Id, request.CaseNumber, cancellationToken) ? RegisterRefusals.AgencyKnown : null),
        cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RegisterHomeService request, CancellationToken cancellationToken) => Add(
        at,
        request,
        () => Task.FromResult(Outside(request.Day, RegisterEntry.FurthestBack, RegisterEntry.FurthestAhead)),
        cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RegisterConsultation request, CancellationToken cancellationToken) => Add(
        at,
        request,
        async () => request.ItemId is { } item && (await guides.Of(at.Center.Id, work.Now.Day, cancellationToken)).All(g => g.ItemId != item) ? CaseRefusals.UnknownItem : null,
        cancellationToken);

    private async Task<Outcome<Done>> Add(
        AtCenter at, IRegisterAddition request, Func<Task<Refusal?>> hindrance, CancellationToken cancellationToken)
    {
        if (await registers.IsKnown(at.Center.Id, request.Key, cancellationToken))
            return Done.It;
        if (await hindrance() is { } refusal)
            return refusal;
        registers.Add(RegisterEntry.Of(request, at.Actor.Name, work.Now));
        return Done.It;
    }

    private Refusal? Outside(DateOnly day, int back, int ahead) =>
        day < work.Now.Day.AddDays(-back) || day > work.Now.Day.AddDays(ahead) ? RegisterRefusals.BadDay : null;
}
