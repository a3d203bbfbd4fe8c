using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>The accounts of the demo, as links that fill in the form above; no script needed.</summary>
public sealed partial class DemoAccounts
{
    // What every centre is called after its township (ORG-4).
    private const string NameBoard = "便民服务中心";

    private IReadOnlyList<CountyOfDemo> _counties = [];

    /// <summary>All accounts.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AccountLine> Accounts { get; set; } = [];

    /// <summary>The one password.</summary>
    [Parameter]
    public string? Password { get; set; }

    /// <summary>The page that was asked for.</summary>
    [Parameter]
    public string? ReturnUrl { get; set; }

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _counties =
    [
        .. (await Centers.All(CancellationToken.None)).GroupBy(c => (c.CountyId, c.CountyName))
            .Select(g => new CountyOfDemo(g.Key.CountyId, g.Key.CountyName, [.. g.Select(c => new CenterOfDemo(c.Id, c.Name.Replace(NameBoard, "", StringComparison.Ordinal)))])),
    ];

    // One of each role; the whole list is a press away.
    private IEnumerable<AccountLine> Shown(string center) =>
        Accounts.Where(a => a.Assignment.CenterId == center).OrderBy(a => a.Assignment.Roles.Min()).ThenBy(a => a.UserName, StringComparer.Ordinal).DistinctBy(Short);

    private static string Short(AccountLine account) => string.Join("、", account.Assignment.Roles.Select(Short));

    private static string Short(Role role) => role switch
    {
        Role.Clerk => "窗口",
        Role.Cashier => "收费",
        Role.Deputy => "副主任",
        Role.Director => "主任",
        Role.Inspector => "监察",
        Role.Agent => "代办",
        Role.CountyOfficer => "中心干部",
        Role.Administrator => "管理员",
    };

    private string Link(AccountLine account)
    {
        var link = $"sign-in?user={Uri.EscapeDataString(account.UserName)}";
        return ReturnUrl is null ? link : $"{link}&{SignIn.ReturnParameter}={Uri.EscapeDataString(ReturnUrl)}";
    }

    private sealed record CountyOfDemo(string Id, string Name, IReadOnlyList<CenterOfDemo> Centers);

    private sealed record CenterOfDemo(string Id, string Town);
}
