using BianMin.Domain.Cases;
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
        "Numbers such as 泗溪镇便民受〔2026〕12号 run without gap in a centre, a year and a kind. A paper never changes; a correction is a new",
        "one that names the old. What is done while the applicant waits (当场办结) makes neither 收件清单 nor 受理告知单 nor 办结通知; 承诺书 and",
        "容缺受理通知 are made when a material is promised or deferred, 收件清单 when anything was handed in.",
        "",
        "| paper | code | word | made by |",
        "|---|---|---|---|",
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
        $"| {kind.Text()} | `{kind}` | {kind.Word()} | {string.Join('、', CaseRules.All.Where(r => r.Papers.Contains(kind)).Select(r => r.Kind.Text()))} |";

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
