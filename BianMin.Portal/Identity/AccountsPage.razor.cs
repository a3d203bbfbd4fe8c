using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>The list of accounts, for administrators.</summary>
public sealed partial class AccountsPage
{
    private OfficeList<AccountLine>? _list;
    private IReadOnlyList<CenterListing> _centers = [];
    private Refusal? _refusal;
    private (string? Text, string? Center) _asked;

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>The centre.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    [Inject]
    private IAccounts Accounts { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => _centers = await Centers.All(CancellationToken.None);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // Page and order are the list's own affair.
        if (_asked == (Q, C))
            return;
        _asked = (Q, C);
        if (_list is not null)
            await _list.Reload();
    }

    private string RolesOf(AccountLine line) =>
        CountyWord.Of(_centers.FirstOrDefault(c => c.CountyId == line.Assignment.CountyId)?.CountyName).Say(string.Join("、", line.Assignment.Roles.Select(RoleNames.Of)));

    private async Task<Outcome<ListPage<AccountLine>>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var search = new AccountSearch(Q, string.IsNullOrEmpty(C) ? null : C, request.Skip, request.Take);
        return (await Accounts.List(await CurrentActor.Get(), search, cancellationToken)).TryGet(out var page, out var refusal)
            ? new ListPage<AccountLine>(page.Items, page.Total)
            : refusal;
    }

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, ["p"] = null }), replace: true);

    private async Task Edit(AccountLine? line)
    {
        var done = await Dialogs.Open<AccountDialog>(
            line is null ? "新建账号" : $"修改账号 {line.UserName}",
            new() { [nameof(AccountDialog.Line)] = line, [nameof(AccountDialog.Centers)] = _centers });
        if (done is true)
            await Finished(Done.It, line is null ? "账号已建立。" : "账号已修改，对方几秒钟内需要重新登录。");
    }

    private async Task ResetPassword(AccountLine line)
    {
        var done = await Dialogs.Open<PasswordDialog>(
            $"重置 {line.UserName} 的密码", new() { [nameof(PasswordDialog.AccountId)] = line.Id });
        if (done is true)
            await Finished(Done.It, "密码已重置，原来的登录几秒钟内失效。");
    }

    private async Task Switch(AccountLine line)
    {
        var enable = line.State == AccountState.Disabled;
        if (!enable && !await Confirm.Ask($"停用账号 {line.UserName} 吗？", "停用后不能登录，正在使用的页面几秒钟内退出。", "停用", serious: true))
            return;
        IUseCase<Done> wish = enable ? new EnableAccount(line.Id) : new DisableAccount(line.Id);
        var done = await UseCases.Do(await CurrentActor.Get(), wish);
        await Finished(done, enable ? "账号已启用。" : "账号已停用。");
    }

    private async Task Finished(Outcome<Done> outcome, string words)
    {
        if (!outcome.TryGet(out _, out _refusal))
            return;
        Notices.Done(words);
        if (_list is not null)
            await _list.Refresh();
    }

    private string PlaceOf(AccountAssignment of) =>
        _centers.FirstOrDefault(c => c.Id == of.CenterId)?.Name
        ?? _centers.FirstOrDefault(c => c.CountyId == of.CountyId)?.CountyName
        ?? of.CenterId ?? of.CountyId ?? "全系统";
}
