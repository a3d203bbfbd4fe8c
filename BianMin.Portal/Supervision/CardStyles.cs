using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Supervision;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Supervision;

/// <summary>How cards look and what their views are called.</summary>
internal static class CardStyles
{
    public static Tone Tone(CardLevel level) => level switch
    {
        CardLevel.Hint => Controls.Marks.Tone.Info,
        CardLevel.Yellow => Controls.Marks.Tone.Warn,
        CardLevel.Red => Controls.Marks.Tone.Danger,
    };

    /// <summary>Where it stands; a hint waits for nobody.</summary>
    public static string State(CardLine card) => card switch
    {
        { Level: CardLevel.Hint, State: CardState.Raised } => "未到期",
        { Level: CardLevel.Hint } => "已消除",
        { State: CardState.Raised, Objection.Length: > 0 } => "退回重答",
        _ => card.State.Text(),
    };

    /// <summary>Window and person.</summary>
    public static string Whose(CardLine card, CenterProfile center) => $"{center.Window(card.WindowId)?.Plate} {center.Person(card.StaffId)?.Name}".Trim();

    /// <summary>What the button of a card says: what is to be done with it next, by this person.</summary>
    public static string Act(CardLine card, Actor actor, CenterProfile center)
    {
        var acts = CardActs.Of(card, actor, center);
        return acts.MayAnswer && card.State == CardState.Raised ? "答复" : acts.MayClose ? "核销" : "查看";
    }

    public static string Text(CardView view) => view switch
    {
        CardView.ToAnswer => "待答复",
        CardView.ToClose => "待核销",
        CardView.Hints => "提示",
        CardView.Ended => "已结",
        CardView.All => "全部",
    };

    /// <summary>What the number of a view asks for.</summary>
    public static string? View(CardView view) => view switch
    {
        CardView.ToAnswer => "view-danger",
        CardView.ToClose => "view-warn",
        CardView.Hints or CardView.Ended or CardView.All => null,
    };

    /// <summary>How many cards a view has; null where they are not counted.</summary>
    public static int? Count(CardView view, CardCounts counts) => view switch
    {
        CardView.ToAnswer => counts.ToAnswer,
        CardView.ToClose => counts.ToClose,
        CardView.Hints => counts.Hints,
        CardView.Ended or CardView.All => null,
    };

    /// <summary>What an empty view says.</summary>
    public static string Empty(CardView view) => view switch
    {
        CardView.ToAnswer => "没有等待答复的监察卡。",
        CardView.ToClose => "没有等待核销的监察卡。",
        CardView.Hints => "没有快要到期的事。",
        CardView.Ended => "还没有办完的监察卡。",
        CardView.All => "还没有发过监察卡。",
    };
}
