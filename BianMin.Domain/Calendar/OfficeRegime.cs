namespace BianMin.Domain.Calendar;

/// <summary>When a centre is open.</summary>
public sealed record OfficeRegime;
