namespace BianMin.Domain.Cases;

/// <summary>The number under which a case (办件) is known from the asking to the archive.</summary>
public static class CaseNumber
{
    /// <summary>Greatest length of a number.</summary>
    public const int GreatestLength = 48;

    /// <summary>The number of a centre's case, such as SIXI-2026-000123: unique in the installation.</summary>
    /// <param name="centerId">The centre that took it in.</param>
    /// <param name="year">The year it was taken in.</param>
    /// <param name="ordinal">Counted from 1 each year and centre.</param>
    public static string Of(string centerId, int year, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(centerId);
        return $"{centerId.ToUpperInvariant()}-{year}-{ordinal:D6}";
    }
}
