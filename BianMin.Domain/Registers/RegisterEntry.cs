using BianMin.Domain.Kernel;

namespace BianMin.Domain.Registers;

/// <summary>An entry of a register that is kept by hand (CASE-11). It is never deleted: what was written down wrongly is struck
/// out with a reason and stays visible.</summary>
public sealed class RegisterEntry : IRegisterStand
{
    /// <summary>Greatest length of a name, and of who goes and who received.</summary>
    public const int NameLength = 60;

    /// <summary>Greatest length of a telephone number.</summary>
    public const int PhoneLength = 20;

    /// <summary>Greatest length of an address.</summary>
    public const int AddressLength = 100;

    /// <summary>Greatest length of a matter and of a reason.</summary>
    public const int MatterLength = 100;

    /// <summary>Greatest length of a question, an answer and a result.</summary>
    public const int TextLength = 300;

    /// <summary>How many days ahead something can be planned.</summary>
    public const int FurthestAhead = 90;

    /// <summary>How many days afterwards something can still be entered (补登).</summary>
    public const int FurthestBack = 365;

    private RegisterEntry()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The register; never <see cref="RegisterKind.SignOff"/>.</summary>
    public RegisterKind Kind { get; private init; }

    /// <summary>What the screen sent with the entry, so that sending it twice makes one.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The day it belongs to: booked, planned, handed over, asked.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The wished time on that day, on the wall clock in China; only of a booking by telephone.</summary>
    public TimeOnly? Time { get; private init; }

    /// <summary>Whom it is about; empty for somebody who asked without giving a name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Their telephone; may be empty where nobody has to call back.</summary>
    public string Phone { get; private init; } = "";

    /// <summary>Village and house; only of a service at home.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The matter in a few words.</summary>
    public string Matter { get; private init; } = "";

    /// <summary>The service item that was asked about, when it is one of the centre's.</summary>
    public Guid? ItemId { get; private init; }

    /// <summary>Code of the series that a booking by telephone is for; otherwise empty.</summary>
    public string Series { get; private init; } = "";

    /// <summary>The booking's six digits, once its place in the queue was booked; before, and elsewhere, empty.</summary>
    public string BookingCode { get; private set; } = "";

    /// <summary>How a question was asked; null in other registers.</summary>
    public ConsultationChannel? Channel { get; private init; }

    /// <summary>What was asked.</summary>
    public string Question { get; private init; } = "";

    /// <summary>The result of an agency or a service at home, or the answer; empty while there is none.</summary>
    public string Result { get; private set; } = "";

    /// <summary>To whom the result of an agency was handed.</summary>
    public string HandedTo { get; private init; } = "";

    /// <summary>Who goes to serve at home.</summary>
    public string Going { get; private init; } = "";

    /// <summary>Number of the case that it belongs to or became; empty when there is none.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>需修正指南: the answer did not stand in the guide, or stood there wrongly.</summary>
    public bool WantsGuideCorrection { get; private set; }

    /// <summary>How far it has come.</summary>
    public RegisterState State { get; private set; }

    /// <summary>The day on which it was done or cancelled; null before.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was cancelled or struck out; otherwise empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who did, cancelled or struck it out; otherwise empty.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public string RecordedBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>An entry as it is written down.</summary>
    public static RegisterEntry Of(IRegisterAddition request, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Of(request, request.Content(now.Day), by, now);
    }

    /// <summary>预约电话登记; done at once when the place in the queue is booked already.</summary>
    public static RegisterEntry Of(RegisterPhoneBooking call, string bookingCode, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(call);
        var content = ((IRegisterAddition)call).Content(now.Day);
        return Of(call, content with { BookingCode = bookingCode, EndedOn = bookingCode.Length > 0 ? now.Day : null }, by, now);
    }

    private static RegisterEntry Of(IRegisterAddition request, RegisterContent content, string by, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = request.CenterId,
        Kind = content.Kind,
        Key = request.Key,
        Day = content.Day,
        Time = content.Time,
        Name = content.Name.Trim(),
        Phone = content.Phone,
        Address = content.Address.Trim(),
        Matter = content.Matter.Trim(),
        ItemId = content.ItemId,
        Series = content.Series,
        BookingCode = content.BookingCode,
        Channel = content.Channel,
        Question = content.Question.Trim(),
        Result = content.Result.Trim(),
        HandedTo = content.HandedTo.Trim(),
        Going = content.Going.Trim(),
        CaseNumber = content.CaseNumber,
        WantsGuideCorrection = content.WantsGuideCorrection,
        State = content.EndedOn is null ? RegisterState.Planned : RegisterState.Done,
        EndedOn = content.EndedOn,
        EndedBy = content.EndedOn is null ? "" : by,
        RecordedBy = by,
        RecordedAt = now.Instant,
        Version = Guid.NewGuid(),
    };

    /// <summary>The service at home was given, or the question answered.</summary>
    /// <param name="result">Result or answer.</param>
    /// <param name="on">The day of the service; a question is answered on the day on which the answer is written down.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">Now.</param>
    public Refusal? Finish(string result, DateOnly on, string by, Moment now)
    {
        if (Hindrance(RegisterAct.Finish, now) is { } hindrance)
            return hindrance;
        if (on > now.Day || on < now.Day.AddDays(-FurthestBack))
            return RegisterRefusals.BadDayDone;
        Result = result.Trim();
        return End(RegisterState.Done, Kind.Definition().Result!.AsksDay ? on : now.Day, by);
    }

    /// <summary>The place in the queue was booked on the day itself.</summary>
    /// <param name="code">The booking's six digits.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">Now.</param>
    public Refusal? Link(string code, string by, Moment now)
    {
        if (Hindrance(RegisterAct.Book, now) is { } hindrance)
            return hindrance;
        BookingCode = code;
        return End(RegisterState.Done, now.Day, by);
    }

    /// <summary>取消: the visitor will not come, or need not be visited. A booking may be called off after its place was booked, too.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">Now.</param>
    /// <param name="hasCome">Whether the visitor who booked has come, which the booking alone knows.</param>
    public Refusal? Cancel(string reason, string by, Moment now, bool hasCome = false)
    {
        if (Hindrance(RegisterAct.Cancel, now, hasCome) is { } hindrance)
            return hindrance;
        Reason = reason.Trim();
        return End(RegisterState.Cancelled, now.Day, by);
    }

    /// <summary>作废.</summary>
    public Refusal? StrikeOut(string reason, string by, Moment now)
    {
        if (Hindrance(RegisterAct.StrikeOut, now) is { } hindrance)
            return hindrance;
        Reason = reason.Trim();
        return End(RegisterState.StruckOut, now.Day, by);
    }

    /// <summary>What became of a question: a guide to be put right, a case.</summary>
    /// <param name="wantsGuideCorrection">Whether the guide must be put right.</param>
    /// <param name="caseNumber">The case it became; empty for none.</param>
    public Refusal? Mark(bool wantsGuideCorrection, string caseNumber)
    {
        if (RegisterRules.Hindrance(RegisterAct.Follow, this, hasCome: false, Day) is { } hindrance)
            return hindrance;
        (WantsGuideCorrection, CaseNumber, Version) = (wantsGuideCorrection, caseNumber, Guid.NewGuid());
        return null;
    }

    /// <summary>Why something cannot be done with it; null when it can.</summary>
    public Refusal? Hindrance(RegisterAct act, Moment now, bool hasCome = false) => RegisterRules.Hindrance(act, this, hasCome, now.Day);

    private Refusal? End(RegisterState state, DateOnly on, string by)
    {
        (State, EndedOn, EndedBy, Version) = (state, on, by, Guid.NewGuid());
        return null;
    }
}
