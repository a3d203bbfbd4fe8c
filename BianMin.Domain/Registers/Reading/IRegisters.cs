using BianMin.Domain.Kernel;

namespace BianMin.Domain.Registers;

/// <summary>The registers as staff read them, each actor those of their own centre or county; personal data is masked.</summary>
public interface IRegisters
{
    /// <summary>Greatest number of lines of a page.</summary>
    const int GreatestPage = 200;

    /// <summary>Greatest number of lines on paper and in a workbook; who needs more takes shorter spans of days.</summary>
    const int GreatestCopy = 5000;

    /// <summary>The total is counted up to here; beyond it a list says 以上.</summary>
    const int CountedUpTo = 10_000;

    /// <summary>The lines that answer a filter: what is still to be done in the order of its days, everything else newest first.</summary>
    Task<Outcome<RegisterPage>> Search(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many entries of each register are still to be done; registers without any are left out.</summary>
    Task<Outcome<IReadOnlyDictionary<RegisterKind, int>>> ToDo(Actor actor, CenterScope center, CancellationToken cancellationToken);

    /// <summary>One entry with telephone and address in full, for those who work on it (<see cref="Permission.HandleCases"/>).</summary>
    Task<Outcome<RegisterLine>> Open(Actor actor, CenterScope center, Guid entryId, CancellationToken cancellationToken);

    /// <summary>What <see cref="Search"/> finds, at most <see cref="GreatestCopy"/> lines, as an Excel workbook in which nothing is a formula.</summary>
    Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, CancellationToken cancellationToken);
}

/// <summary>What is looked for; null or empty for anything.</summary>
/// <param name="Text">Beginning of a name, a whole telephone number, or the beginning of a case number.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="State">How far it has come; every sign-off is done.</param>
public sealed record RegisterFilter(string Text = "", DateOnly? From = null, DateOnly? To = null, RegisterState? State = null)
{
    /// <summary>Whether it lets everything through.</summary>
    public bool IsEmpty => this == new RegisterFilter();
}

/// <summary>A page of a register.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many there are in all, up to <see cref="IRegisters.CountedUpTo"/>.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, int Total);

/// <summary>A line of a register; what a register does not know is empty.</summary>
public sealed record RegisterLine : IRegisterStand
{
    /// <summary>Identity of the entry; of the case in 办结签收登记.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; init; }

    /// <summary>The register.</summary>
    public required RegisterKind Kind { get; init; }

    /// <summary>The day it belongs to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The wished time on it.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Whom it is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>Telephone, masked but for who opens one entry.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Village and house, masked but for who opens one entry.</summary>
    public string Address { get; init; } = "";

    /// <summary>The matter.</summary>
    public string Matter { get; init; } = "";

    /// <summary>Code of the series.</summary>
    public string Series { get; init; } = "";

    /// <summary>The booking's six digits.</summary>
    public string BookingCode { get; init; } = "";

    /// <summary>Whether the visitor who booked has come and drawn the ticket.</summary>
    public bool HasCome { get; init; }

    /// <summary>How it was asked.</summary>
    public ConsultationChannel? Channel { get; init; }

    /// <summary>What was asked.</summary>
    public string Question { get; init; } = "";

    /// <summary>Result or answer.</summary>
    public string Result { get; init; } = "";

    /// <summary>Who received the result.</summary>
    public string HandedTo { get; init; } = "";

    /// <summary>Who goes.</summary>
    public string Going { get; init; } = "";

    /// <summary>Number of the case.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Whether the guide must be put right.</summary>
    public bool WantsGuideCorrection { get; init; }

    /// <summary>How far it has come.</summary>
    public required RegisterState State { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it was cancelled or struck out.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who did, cancelled or struck it out.</summary>
    public string EndedBy { get; init; } = "";

    /// <summary>Who wrote it down, or handed it over.</summary>
    public string RecordedBy { get; init; } = "";

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
