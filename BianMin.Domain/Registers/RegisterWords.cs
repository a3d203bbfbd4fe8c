namespace BianMin.Domain.Registers;

/// <summary>What registers and their states are called on screens, papers and in workbooks.</summary>
public static class RegisterWords
{
    /// <summary>The register's name, as in the plan.</summary>
    public static string Of(RegisterKind kind) => kind switch
    {
        RegisterKind.PhoneBooking => "预约电话登记",
        RegisterKind.SignOff => "办结签收登记",
        RegisterKind.AgencyResult => "代办结果登记",
        RegisterKind.HomeService => "上门服务登记",
        RegisterKind.Consultation => "咨询登记",
    };

    /// <summary>A state in the words of its register.</summary>
    public static string Of(RegisterKind kind, RegisterState state) => (state, kind) switch
    {
        (RegisterState.Cancelled, _) => "已取消",
        (RegisterState.StruckOut, _) => "作废",
        (RegisterState.Planned, RegisterKind.PhoneBooking) => "待转叫号",
        (RegisterState.Done, RegisterKind.PhoneBooking) => "已约号",
        (RegisterState.Planned, RegisterKind.HomeService) => "待上门",
        (RegisterState.Done, RegisterKind.HomeService) => "已完成",
        (RegisterState.Planned, _) => "待答复",
        (_, RegisterKind.Consultation) => "已答复",
        (_, RegisterKind.SignOff) => "已签收",
        (RegisterState.Done, RegisterKind.AgencyResult) => "已登记",
    };

    /// <summary>How somebody asked.</summary>
    public static string Of(ConsultationChannel channel) => channel == ConsultationChannel.Phone ? "电话" : "现场";
}
