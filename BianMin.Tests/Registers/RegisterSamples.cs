using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Registers;

/// <summary>Entries as tests begin them: Monday 23 November 2026, 09:00.</summary>
internal static class RegisterSamples
{
    public const string Clerk = "李建华";

    public static Moment Monday { get; } = China.At("2026-11-23 09:00");

    public static RegisterPhoneBooking Call(string center = "sixi", DateOnly? day = null) =>
        new(center, NewKey(), day ?? Monday.Day, new(14, 30), "A", "张小明", "13800000001", "办理老年证");

    public static RegisterAgencyResult Agency(string center = "sixi", DateOnly? day = null, string caseNumber = "") =>
        new(center, NewKey(), day ?? Monday.Day, "王桂兰", "13800000002", "到县社保局办理养老金领取", caseNumber, "已办结，取回社会保障卡一张", "王桂兰");

    public static RegisterHomeService Visit(string center = "sixi", DateOnly? day = null) =>
        new(center, NewKey(), day ?? Monday.Day.AddDays(2), "刘德福", "0795-2510110", "曾家村三组12号", "残疾人证申请", "李建华、王芳");

    public static RegisterConsultation Question(string center = "sixi", string answer = "先到派出所开具证明。", string name = "陈玉梅") =>
        new(center, NewKey(), name, "13800000003", ConsultationChannel.Phone, "户口迁移", null, "孩子上学要迁户口，带什么材料？", answer, false);

    public static string NewKey() => Guid.NewGuid().ToString("N");
}
