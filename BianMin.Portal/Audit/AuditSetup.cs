using BianMin.Infrastructure.Audit;

namespace BianMin.Portal.Audit;

/// <summary>The command that verifies the audit trail instead of starting the portal.</summary>
internal static class AuditSetup
{
    /// <summary>The command line's first word.</summary>
    public const string Command = "verify-audit";

    /// <summary>Prints one line for each chain; 0 when all are whole, 1 when one is not.</summary>
    public static async Task<int> VerifyAudit(this WebApplication app)
    {
        var results = await app.Services.GetRequiredService<AuditVerification>().Verify(app.Lifetime.ApplicationStopping);
        foreach (var chain in results)
        {
            var name = chain.CenterId.Length == 0 ? "(installation)" : chain.CenterId;
            Console.WriteLine(chain.Fault is null
                ? $"whole   {name}: {chain.Entries} entries, last hash {chain.Hash}"
                : $"BROKEN  {name}: {chain.Fault}; whole up to entry {chain.Entries}");
        }

        return results.All(r => r.Fault is null) ? 0 : 1;
    }
}
