using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>The accounts of the demo, as links that fill in the form above; no script needed.</summary>
public sealed partial class DemoAccounts
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal) { [""] = "全系统" };

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
    protected override async Task OnInitializedAsync()
    {
        foreach (var center in await Centers.All(CancellationToken.None))
        {
            _places[center.Id] = center.Name;
            _places[center.CountyId] = center.CountyName;
        }
    }

    private string PlaceName(string id) => _places.GetValueOrDefault(id, id);

    private string Link(AccountLine account)
    {
        var link = $"sign-in?user={Uri.EscapeDataString(account.UserName)}";
        return ReturnUrl is null ? link : $"{link}&{SignIn.ReturnParameter}={Uri.EscapeDataString(ReturnUrl)}";
    }
}
