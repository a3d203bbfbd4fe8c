using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;

namespace BianMin.Portal.Hall.Wall;

/// <summary>What one page of the wall shows.</summary>
/// <param name="Title">Such as 办事流程.</param>
public abstract record WallSlide(string Title)
{
    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Pages under this title.</summary>
    public int Pages { get; init; } = 1;
}

/// <summary>窗口人员: who belongs at each window.</summary>
/// <param name="Windows">The windows.</param>
public sealed record StaffSlide(IReadOnlyList<WallWindow> Windows) : WallSlide("窗口人员分工");

/// <summary>今日在岗: who is there now.</summary>
/// <param name="Windows">The windows.</param>
/// <param name="Hours">The hours of today in words.</param>
public sealed record DutySlide(IReadOnlyList<BoardWindow> Windows, string Hours) : WallSlide("今日值班在岗");

/// <summary>办事流程 of some items.</summary>
/// <param name="Guides">The items.</param>
public sealed record ProcedureSlide(IReadOnlyList<PublishedGuide> Guides) : WallSlide("办事流程");

/// <summary>收费标准.</summary>
/// <param name="Charged">Items that cost something.</param>
/// <param name="Free">How many items cost nothing.</param>
public sealed record FeeSlide(IReadOnlyList<PublishedGuide> Charged, int Free) : WallSlide("收费标准");

/// <summary>One of the 规章制度.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Paragraphs">Those of its articles that this page shows.</param>
/// <param name="First">Number of the first of them.</param>
public sealed record RuleSlide(string Rule, IReadOnlyList<string> Paragraphs, int First) : WallSlide("规章制度");

/// <summary>通知.</summary>
/// <param name="Lines">What is to be read.</param>
public sealed record NoticeSlide(IReadOnlyList<string> Lines) : WallSlide("通知");

/// <summary>A window with its people.</summary>
/// <param name="Live">As the board shows it now.</param>
/// <param name="Residents">Its A.</param>
/// <param name="StandIns">Its B.</param>
public sealed record WallWindow(BoardWindow Live, IReadOnlyList<StaffProfile> Residents, IReadOnlyList<StaffProfile> StandIns);

/// <summary>What the wall is made from, besides the living board.</summary>
/// <param name="Center">The centre.</param>
/// <param name="Guides">Its guides.</param>
/// <param name="Rules">Its rules.</param>
public sealed record WallContent(CenterProfile Center, IReadOnlyList<PublishedGuide> Guides, IReadOnlyList<PublishedRule> Rules);
