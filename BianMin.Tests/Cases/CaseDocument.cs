using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Cases;

/// <summary>docs/cases.md as the code has it.</summary>
internal static class CaseDocument
{
    private static readonly CenterScope Here = new("here", "county");

    private static readonly Dictionary<Role, string> Roles = new()
    {
        [Role.Clerk] = "窗口工作人员",
        [Role.Director] = "中心主任",
        [Role.Deputy] = "中心副主任",
        [Role.Cashier] = "收费员",
        [Role.Agent] = "代办员",
        [Role.Inspector] = "纪检监察员",
        [Role.CountyOfficer] = "县中心",
        [Role.Administrator] = "系统管理员",
    };

    public static string Text => string.Concat(Lines().Select(l => l + "\n"));

    private static IEnumerable<string> Lines() =>
    [
        "# The life of a case 办件",
        "",
        "This page is made from the code (`CaseRules`, `CaseState`, `Authority`) and a test compares it; change the code and write the",
        "page anew with `BianMin.Tests -explicit only -method '*Writes_the_page_anew'`.",
        "",
        "A case changes only by the transitions below. Each leaves one step in the history and makes its papers in the same commit, or",
        "refuses in words and changes nothing. A clerk works on cases of the own window (as A or B post) or on those the clerk answers for;",
        "director, deputy and county need no window; an agent works on what that agent submitted, and knows of nothing else. The second",
        "of two who change a case is told what the first did.",
        "",
        "## States 状态",
        "| state | code | open | from here |",
        "|---|---|---|---|",
        .. Enum.GetValues<CaseState>().Select(State),
        "",
        "## Transitions 环节",
        "| transition | code | from | to | who | needs | papers |",
        "|---|---|---|---|---|---|---|",
        .. CaseRules.All.Select(Transition),
        "",
        "## Papers 文书",
        "Numbers such as 泗溪镇便民受〔2026〕12号 run without gap in a centre, a year and a kind. A paper that was printed never changes; a",
        "correction is a new one that names the old and the reason, and the old one is marked 已更正. What is done while the applicant waits",
        "(当场办结) makes neither 收件凭证 nor 受理告知单 nor 办结通知; 承诺书 and 容缺受理通知书 are made when a material is promised or deferred,",
        "收件凭证 when anything was handed in, 答复书 instead of 办结通知 for what is answered in writing (答复件).",
        "",
        "Whose paper it is, which law it cites and which remedies it names follow from the item (`GuideContent.Category`, `Decider`,",
        "`ReviewFirst`) and from the county's book of law and authorities (`LawBook`, page `/guides/law`), never from the code: the authority",
        "signs, not the centre. What is not there keeps the paper from the printer, and the page says in plain words what and where to fill",
        "it in. `PaperDefinition` is the one record of a kind; a new kind is a member of `PaperKind`, its definition with a writing method,",
        "and the transitions that make it.",
        "",
        "| paper | code | word | title for a licence | title for a public service | remedies | copies | made by |",
        "|---|---|---|---|---|---|---|---|",
        .. Enum.GetValues<PaperKind>().Select(Paper),
    ];

    private static string State(CaseState state)
    {
        var ways = CaseRules.All.Where(r => r.From.Contains(state)).Select(r => r.Kind.Text());
        return $"| {state.Text()} | `{state}` | {(Open(state) ? "yes" : "")} | {string.Join('、', ways)} |";
    }

    private static string Transition(CaseRule rule) =>
        $"| {rule.Kind.Text()} | `{rule.Kind}` | {Froms(rule)} | {rule.To?.Text()} | {Who(rule.By)} | {rule.Needs} | {string.Join('、', rule.Papers.Select(p => p.Text()))} |";

    private static string Paper(PaperKind kind) =>
        $"| {kind.Text()} | `{kind}` | {kind.Word()} | {Title(kind, ItemCategory.Licence)} | {Title(kind, ItemCategory.PublicService)} | {Remedies(kind)} | {PaperDefinition.Of(kind).Copies} | {string.Join('、', CaseRules.All.Where(r => r.Papers.Contains(kind)).Select(r => r.Kind.Text()))} |";

    private static string Title(PaperKind kind, ItemCategory nature) => PaperDefinition.Of(kind).Title(nature);

    private static string Remedies(PaperKind kind) => PaperDefinition.Of(kind).Remedy switch
    {
        PaperRemedy.None => "",
        PaperRemedy.Decision => "复议、诉讼（公共服务：反映渠道）",
        PaperRemedy.Ending => "许可：复议、诉讼；其他：反映渠道",
        PaperRemedy.Service => "反映渠道",
    };

    private static string Froms(CaseRule rule) => string.Join('、', rule.From.Select(s => s.Text()));

    // Open as the aggregate counts it: it may still be given to somebody else.
    private static bool Open(CaseState state) => CaseRules.Of(CaseStepKind.Reassigned).From.Contains(state);

    private static string Who(Permission permission)
    {
        var roles = Enum.GetValues<Role>().Where(r => Person(r).Allows(permission, Here)).Select(r => Roles[r]).ToList();
        return roles.Count == 0 ? "系统" : string.Join('、', roles);
    }

    private static Actor Person(Role role) => new("id", "name", ActorKind.Person) { CenterId = Here.CenterId, CountyId = Here.CountyId, Roles = [role] };
}
