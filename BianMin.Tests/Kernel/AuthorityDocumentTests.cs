using System.Text;
using BianMin.Domain.Kernel;
using BianMin.Portal.Identity;
using BianMin.Portal.Shell;
using BianMin.Tests.Architecture;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace BianMin.Tests.Kernel;

/// <summary>The one table of authority as people read it: docs/authority.md and the administrators' page.</summary>
public sealed class AuthorityDocumentTests
{
    [Fact]
    public void The_document_tells_what_the_code_does() =>
        Assert.Equal(Document(), File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "authority.md")).ReplaceLineEndings("\n"));

    [Fact(Explicit = true)]
    public void Writes_the_page_anew() => File.WriteAllText(Path.Combine(SourceTree.Root, "docs", "authority.md"), Document());

    [Fact]
    public void Every_permission_has_its_row_in_its_place_and_words_of_its_own()
    {
        Assert.Equal(Enum.GetValues<Permission>(), Authority.Table.Select(r => r.Permission));
        Assert.Equal(Authority.Table.Count, Authority.Table.Select(r => r.Words).Distinct().Count());
    }

    [Fact]
    public void Every_page_says_who_may_open_it_and_none_names_roles()
    {
        Assert.NotEmpty(PageDeclarations.Pages);
        Assert.All(PageDeclarations.Pages, p => Assert.True(PageDeclarations.IsDeclared(p), p.Name));
    }

    [Theory]
    [InlineData(typeof(SaysNothing))]
    [InlineData(typeof(NamesRoles))]
    [InlineData(typeof(NamesNoPermission))]
    public void A_page_that_says_nothing_or_something_else_is_found(Type page) => Assert.False(PageDeclarations.IsDeclared(page));

    [Fact]
    public void An_administrator_reads_it_as_a_table()
    {
        using var fixture = new PortalFixture(new Actor("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] });
        var page = fixture.Render<AuthorityPage>();

        var row = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("查看大厅、岗位和提醒", StringComparison.Ordinal));
        Assert.Equal(["本中心", "本中心", "本中心", "本中心", "—", "本中心", "本县（市）", "全部"], row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.DoesNotContain("系统定时任务", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报告", "编写、签发和报送工作报告", "查看报告和统计", "签收或退回报告、发布排名和通报")]
    [InlineData("代办员", "代办提交、领取和转交本人代办的办件")]
    public void It_is_searched_by_the_words_of_a_permission_or_by_a_role(string words, params string[] found)
    {
        using var fixture = new PortalFixture(new Actor("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] });
        var page = fixture.Render<AuthorityPage>();
        string[] Rows() => [.. page.FindAll("tbody th[scope=row]").Select(h => h.TextContent)];
        Assert.Equal(Authority.Table.Count(r => Enum.GetValues<Role>().Any(r.Includes)), Rows().Length);

        page.Find("#authority-words").Input(words);
        fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal(found, Rows()));
    }

    private static string Document()
    {
        var text = new StringBuilder("""
            # Who may do what

            Made from `Authority.Table` and the declarations of the use cases and pages; a test compares this page with them.
            A centre's people act in their own centre, county officers in their county and all of its centres, administrators everywhere.


            """.ReplaceLineEndings("\n"));
        var roles = Enum.GetValues<Role>();
        text.Append("| permission | for | ").AppendJoin(" | ", roles.Select(RoleNames.Of)).Append(" |\n|---|---").Append(string.Concat(roles.Select(_ => "|---"))).Append("|\n");
        foreach (var row in Authority.Table)
            text.Append("| `").Append(row.Permission).Append("` | ").Append(row.Words).Append(" | ").AppendJoin(" | ", roles.Select(r => row.Includes(r) ? "✓" : "")).Append(" |\n");
        text.Append("\nKiosks and ticket machines have `DrawTicket` in their own centre. The portal itself may do everything; only it has `KeepHall`.\n\n");
        text.Append("| permission | use cases | pages |\n|---|---|---|\n");
        foreach (var row in Authority.Table)
        {
            var acts = UseCaseDeclarations.All.Where(u => UseCaseDeclarations.PermissionsOf(u).Contains(row.Permission)).Select(u => u.Name).Order(StringComparer.Ordinal);
            text.Append("| `").Append(row.Permission).Append("` | ").AppendJoin(", ", acts).Append(" | ").AppendJoin(", ", Addresses(row.Permission)).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Addresses(Permission permission) =>
        from page in PageDeclarations.Pages
        where page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>().Any(a => a.Policy == permission.ToString())
        from RouteAttribute route in page.GetCustomAttributes(typeof(RouteAttribute), inherit: false)
        orderby route.Template
        select $"`{route.Template}`";

    [Route("/nothing")]
    private sealed class SaysNothing;

    [Route("/roles")]
    [Authorize(Roles = nameof(Role.Director))]
    private sealed class NamesRoles;

    [Route("/other")]
    [Authorize(Policy = "Anything")]
    private sealed class NamesNoPermission;
}
