using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;

namespace BianMin.Infrastructure.Registers;

/// <summary>An entry as it is shown.</summary>
internal static class RegisterLines
{
    private const int ShownOfAddress = 3;

    public static RegisterLine Of(RegisterEntry entry, bool hasCome) => new()
    {
        Id = entry.Id,
        Version = entry.Version,
        Kind = entry.Kind,
        Day = entry.Day,
        Time = entry.Time,
        Name = entry.Name,
        Phone = entry.Phone,
        Address = entry.Address,
        Matter = entry.Matter,
        Series = entry.Series,
        BookingCode = entry.BookingCode,
        HasCome = hasCome && entry.State == RegisterState.Done,
        Channel = entry.Channel,
        Question = entry.Question,
        Result = entry.Result,
        HandedTo = entry.HandedTo,
        Going = entry.Going,
        CaseNumber = entry.CaseNumber,
        WantsGuideCorrection = entry.WantsGuideCorrection,
        State = entry.State,
        EndedOn = entry.EndedOn,
        Reason = entry.Reason,
        EndedBy = entry.EndedBy,
        RecordedBy = entry.RecordedBy,
        RecordedAt = entry.RecordedAt,
    };

    public static RegisterLine Masked(RegisterLine line) => line with { Phone = Applicant.Masked(line.Phone), Address = Hidden(line.Address) };

    public static RegisterLine SignOff(Guid caseId, string number, string item, string name, string phone, string? result, DateTimeOffset? ended, CaseStep step) => new()
    {
        Id = caseId,
        Kind = RegisterKind.SignOff,
        Day = Moment.At(step.At).Day,
        Name = name,
        Phone = phone,
        Matter = item,
        CaseNumber = number,
        Result = result ?? "",
        HandedTo = step.Text,
        State = RegisterState.Done,
        EndedOn = ended is { } at ? Moment.At(at).Day : null,
        RecordedBy = step.By,
        RecordedAt = step.At,
    };

    // The village stays to be seen, the house does not.
    private static string Hidden(string address) => address.Length <= ShownOfAddress ? address : address[..ShownOfAddress] + "……";
}
