using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Org.SetUp;

/// <summary>The centre's people and the posts they may hold, in the hands of its director (ORG-5, ORG-6, HALL-2).</summary>
public sealed partial class StaffPage
{
    private CenterProfile? _center;
    private Actor _actor = ActorClaims.Nobody;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    private List<WindowProfile> Unstaffed => [.. _center!.Windows.Where(w => !_center.Staff.Any(s => s.RoleAt(w.Id) == PostRole.A))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    private async Task Read() => _center = await Centers.Find(_actor.CenterId ?? "", CancellationToken.None);

    private string PostsOf(StaffProfile person) => string.Join("、",
        from window in _center!.Windows
        let role = person.RoleAt(window.Id)
        where role is not null
        select $"{window.Number}号 {role}岗");

    private async Task Edit(StaffProfile? person)
    {
        var done = await Dialogs.Open<StaffDialog>(
            person is null ? "新增人员" : $"修改 {person.Name}",
            new() { [nameof(StaffDialog.Person)] = person, [nameof(StaffDialog.Center)] = _center, [nameof(StaffDialog.Actor)] = _actor });
        if (done is true)
            Notices.Done("已保存，窗口工作台和主任看板同时更新。");
        await Read();
    }
}
