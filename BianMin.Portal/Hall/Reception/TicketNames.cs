using BianMin.Domain.Hall;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Hall.Reception;

/// <summary>States and sources of tickets in words.</summary>
public static class TicketNames
{
    /// <summary>A state.</summary>
    public static string Of(TicketState state) => state switch
    {
        TicketState.Waiting => "等候",
        TicketState.Called => "已叫号",
        TicketState.Serving => "办理中",
        TicketState.Held => "挂起",
        TicketState.NoShow => "过号",
        TicketState.Finished => "办结",
        TicketState.Voided => "作废",
    };

    /// <summary>The tone of a state.</summary>
    public static Tone Look(TicketState state) => state switch
    {
        TicketState.Waiting or TicketState.Called => Tone.Info,
        TicketState.Serving or TicketState.Finished => Tone.Ok,
        TicketState.Held => Tone.Paused,
        TicketState.NoShow => Tone.Warn,
        TicketState.Voided => Tone.Off,
    };

    /// <summary>A source.</summary>
    public static string Of(TicketSource source) => source switch
    {
        TicketSource.Kiosk => "自助终端",
        TicketSource.Reception => "咨询台",
        TicketSource.Machine => "取号机",
        TicketSource.Booking => "预约",
        TicketSource.PaperPad => "纸质备用号",
    };
}
