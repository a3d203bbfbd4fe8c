namespace BianMin.Domain.Cases;

/// <summary>Who settles what a window cannot: “small matters stay at the window, ordinary ones in the township” (SUP-2, A7②).</summary>
public enum EscalationLevel
{
    /// <summary>窗口.</summary>
    Window,

    /// <summary>中心主任协调.</summary>
    Director,

    /// <summary>分管领导协调会.</summary>
    LeaderMeeting,

    /// <summary>党政联席会议.</summary>
    PartyGovernmentMeeting,
}

/// <summary>The words of <see cref="EscalationLevel"/>.</summary>
public static class EscalationLevels
{
    /// <summary>In Chinese.</summary>
    public static string Text(this EscalationLevel level) => level switch
    {
        EscalationLevel.Window => "窗口办理",
        EscalationLevel.Director => "中心主任协调",
        EscalationLevel.LeaderMeeting => "分管领导协调会",
        EscalationLevel.PartyGovernmentMeeting => "党政联席会议",
    };
}
