using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>How workbooks are handed out.</summary>
internal static class Workbooks
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file, named by what it is and today's date.</summary>
    public static IResult File(byte[] file, string name, TimeProvider clock) => Results.File(file, Type, $"{name}{Moment.At(clock.GetUtcNow()).Day:yyyy-MM-dd}.xlsx");

    /// <summary>Why there is none.</summary>
    public static IResult Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Results.Problem(refusal.Message, statusCode: StatusCodes.Status403Forbidden);
    }
}
