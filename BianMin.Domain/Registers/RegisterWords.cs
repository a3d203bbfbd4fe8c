namespace BianMin.Domain.Registers;

/// <summary>What registers and their states are called on screens, papers and in workbooks.</summary>
public static class RegisterWords
{
    /// <summary>The register's name, as in the plan.</summary>
    public static string Of(RegisterKind kind) => kind.Definition().Name;

    /// <summary>A state in the words of its register.</summary>
    public static string Of(RegisterKind kind, RegisterState state) => state switch
    {
        RegisterState.Planned => kind.Definition().Planned ?? "待办",
        RegisterState.Done => kind.Definition().Done,
        RegisterState.Cancelled => "已取消",
        RegisterState.StruckOut => "作废",
    };

    /// <summary>How somebody asked.</summary>
    public static string Of(ConsultationChannel channel) => channel == ConsultationChannel.Phone ? "电话" : "现场";
}
