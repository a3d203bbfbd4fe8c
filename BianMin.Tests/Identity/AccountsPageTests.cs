using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Identity;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Identity;

/// <summary>The list of accounts: what is looked for stands in the address and in the table that is saved.</summary>
public sealed class AccountsPageTests
{
    [Fact]
    public void What_is_looked_for_is_in_the_address()
    {
        using var fixture = Room();
        var navigation = fixture.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("admin/accounts?q=李&p=2");
        var page = fixture.Render<AccountsPage>();
        Assert.Equal(new AccountSearch("李", null, 20, 20), Assert.Single(fixture.Accounts.Asked));

        page.Find("#account-center").Change("sixi");

        Assert.EndsWith("admin/accounts?q=李&c=sixi", navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(new AccountSearch("李", "sixi", 0, 20), fixture.Accounts.Asked[^1]);
        Assert.Equal("sixi", page.Find("#account-center option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_saved_table_has_all_pages_of_what_is_shown_and_nothing_that_a_spreadsheet_would_run()
    {
        using var fixture = Room();
        fixture.Accounts.Lines[1] = fixture.Accounts.Lines[1] with { Assignment = fixture.Accounts.Lines[1].Assignment with { DisplayName = "=1+1" } };
        var page = fixture.Render<AccountsPage>();

        var (name, lines) = await fixture.SaveTable(page);

        Assert.Equal("账号2026-11-22.csv", name);
        Assert.Equal("用户名,姓名,角色,所在,状态", lines[0]);
        Assert.Equal("clerk02,'=1+1,窗口工作人员,泗溪镇便民服务中心,正常", lines[2]);
        Assert.Equal(46, lines.Count);
    }

    private static PortalFixture Room()
    {
        var fixture = new PortalFixture(PortalFixture.Administrator, HallSnapshots.Sixi());
        fixture.Accounts.Lines.AddRange(Enumerable.Range(1, 45).Select(n => new AccountLine(
            Guid.NewGuid(), $"clerk{n:00}", new AccountAssignment("李建华", [Role.Clerk], "sixi"), AccountState.Enabled)));
        return fixture;
    }
}
