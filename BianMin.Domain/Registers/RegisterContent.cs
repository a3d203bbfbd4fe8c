namespace BianMin.Domain.Registers;

/// <summary>What a new entry says, by the use case that writes it; what its register does not know stays empty.</summary>
/// <param name="Kind">The register.</param>
/// <param name="Day">The day it belongs to.</param>
public sealed record RegisterContent(RegisterKind Kind, DateOnly Day)
{
    /// <summary>The wished time on that day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Whom it is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>Their telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Village and house.</summary>
    public string Address { get; init; } = "";

    /// <summary>The matter.</summary>
    public string Matter { get; init; } = "";

    /// <summary>The item that it is about.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Code of the series that is booked.</summary>
    public string Series { get; init; } = "";

    /// <summary>The booking's six digits.</summary>
    public string BookingCode { get; init; } = "";

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

    /// <summary>The day on which it was done; null while it is planned.</summary>
    public DateOnly? EndedOn { get; init; }
}
