using System.Globalization;
using BianMin.Domain.Cases;

namespace BianMin.Infrastructure.Demo;

/// <summary>Invented people who apply.</summary>
internal static class DemoApplicants
{
    private static readonly string[] Villages = ["官桥村", "曾家村", "漕港村", "马岗村", "熊家村", "中宅村"];

    /// <summary>Somebody who does not exist: region 999999 is nobody's, so the number is right in form and no person has it.</summary>
    public static Applicant One(Random random, DateOnly today)
    {
        var born = today.AddDays(-random.Next(20 * 365, 80 * 365));
        var head = string.Create(CultureInfo.InvariantCulture, $"999999{born:yyyyMMdd}{random.Next(1000):D3}");
        var number = head + "0123456789X".First(check => IdentityNumbers.IsCitizen(head + check, today));
        var phone = "1380000" + random.Next(10_000).ToString("D4", CultureInfo.InvariantCulture);
        return new(ApplicantKind.Person, DemoNames.Of(random.Next(400)), PapersKind.CitizenCard, number, phone, Villages[random.Next(Villages.Length)]);
    }
}
