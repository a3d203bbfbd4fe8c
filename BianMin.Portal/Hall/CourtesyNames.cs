using BianMin.Domain.Hall;

namespace BianMin.Portal.Hall;

/// <summary>优待 in words.</summary>
public static class CourtesyNames
{
    /// <summary>As on the kiosk, the ticket and in lists.</summary>
    public static string Of(Courtesy courtesy) => courtesy switch
    {
        Courtesy.None => "普通",
        Courtesy.Elderly => "老年人",
        Courtesy.Disabled => "残疾人",
        Courtesy.Military => "军人军属",
        Courtesy.Pregnant => "孕妇",
    };
}
