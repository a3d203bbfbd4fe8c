using System.Collections.Immutable;
using BianMin.Domain.Registers;

namespace BianMin.Portal.Registers;

/// <summary>A register as a tab of the page.</summary>
/// <param name="Kind">The register.</param>
/// <param name="Slug">Its word in addresses.</param>
/// <param name="Add">What the button for a new entry says; null where entries come by themselves.</param>
/// <param name="Hint">What will be here, shown while nothing is.</param>
public sealed record RegisterTab(RegisterKind Kind, string Slug, string? Add, string Hint)
{
    /// <summary>All of them, in the order of the plan.</summary>
    public static ImmutableArray<RegisterTab> All { get; } =
    [
        new(RegisterKind.PhoneBooking, "bookings", "登记预约", "群众打电话预约时，点“登记预约”，记下姓名、电话和时间。当天的预约马上得到预约号，以后的预约到了当天再转入叫号。"),
        new(RegisterKind.SignOff, "signoffs", null, "办件办结后，在办件里点“送达签收”，领取人和日期就自动记在这里，不用另外登记。"),
        new(RegisterKind.AgencyResult, "agency", "登记代办结果", "代办员把办好的证照、批文交给群众后，点“登记代办结果”，记下办了什么、结果怎样、交给了谁。"),
        new(RegisterKind.HomeService, "home", "登记上门服务", "行动不便的群众需要上门办理时，点“登记上门服务”，记下谁、在哪里、哪天、谁去；回来以后填写结果。"),
        new(RegisterKind.Consultation, "consultations", "登记咨询", "群众现场或打电话来问，点“登记咨询”，记下问了什么、怎样答复。一时答不上的，留下电话，答复后再补。"),
    ];

    /// <summary>The name on the tab.</summary>
    public string Title => RegisterWords.Of(Kind);

    /// <summary>The register of an address: the first when it names none, null when there is none of that name.</summary>
    public static RegisterTab? Of(string? slug) => slug is null ? All[0] : All.FirstOrDefault(t => t.Slug == slug);
}
