using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Controls;

/// <summary>
/// The letters that press a button, or lead into a field, together with Alt, one meaning each on every screen. Put one on it with
/// <c>@attributes="Shortcut.On(Shortcut.Next)"</c> and show it with <c>@Shortcut.Hint(Shortcut.Next)</c>.
/// </summary>
/// <remarks>
/// Browsers own Alt+D (address), Alt+E and Alt+F (menu), Alt+Home and Alt with an arrow; those are never used here.
/// </remarks>
public static class Shortcut
{
    /// <summary>叫号, call the next.</summary>
    public const char Next = 'N';

    /// <summary>重呼, call again.</summary>
    public const char Recall = 'R';

    /// <summary>开始办理, the person has come.</summary>
    public const char Start = 'S';

    /// <summary>过号, nobody came.</summary>
    public const char NoShow = 'X';

    /// <summary>挂起, hold.</summary>
    public const char Hold = 'H';

    /// <summary>撤销, takes back what was done last.</summary>
    public const char Undo = 'U';

    /// <summary>转办, transfer.</summary>
    public const char Transfer = 'T';

    /// <summary>办结, finish. F belongs to the browser's menu, so it is G, 办结归档.</summary>
    public const char Finish = 'G';

    /// <summary>离岗, leave the window.</summary>
    public const char Leave = 'L';

    /// <summary>上岗 or 回岗, sign on.</summary>
    public const char SignOn = 'B';

    /// <summary>收岗, close the window for the day.</summary>
    public const char SignOff = 'O';

    /// <summary>确认: a handover, an alarm that was noticed.</summary>
    public const char Confirm = 'C';

    /// <summary>打印.</summary>
    public const char Print = 'P';

    /// <summary>补录 a ticket of the paper pad.</summary>
    public const char KeyIn = 'K';

    /// <summary>保存, save what was typed.</summary>
    public const char Save = 'W';

    /// <summary>指南: into the search for service guides.</summary>
    public const char Guides = 'Z';

    /// <summary>受理: takes an application in.</summary>
    public const char TakeIn = 'A';

    /// <summary>全部已交: every material was handed in.</summary>
    public const char AllThere = 'M';

    /// <summary>Letters that a browser keeps for itself.</summary>
    public const string OwnedByBrowsers = "DEF";

    /// <summary>The attributes that make a button answer to Alt and a letter.</summary>
    public static IReadOnlyDictionary<string, object> On(char letter) => new Dictionary<string, object>
    {
        ["data-shortcut"] = letter.ToString(),
        ["aria-keyshortcuts"] = $"Alt+{letter}",
    };

    /// <summary>The mark that shows the keys. Markup and not a component, because a component costs 5 KB in every open tab.</summary>
    public static MarkupString Hint(char letter) => new($"""<kbd class="key-hint" aria-hidden="true">Alt+{letter}</kbd>""");
}
