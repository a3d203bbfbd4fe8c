using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

/// <summary>The open cases of a window as lines of a handover list: how many, and the most urgent by name.</summary>
internal sealed class OpenCases(BianMinDbContext context, ICaseStore cases, CaseWork work) : IOpenWork
{
    private const int Named = 8;

    public async Task<IReadOnlyList<string>> At(string centerId, Guid windowId, Guid next, CancellationToken cancellationToken)
    {
        var open = context.Set<Case>().Where(c => c.CenterId == centerId && c.WindowId == windowId && c.StaffId != next && CaseSearch.Open.Contains(c.State));
        var urgent = await open.OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).Take(Named)
            .Select(c => new { c.Number, Item = c.Item.Name, c.State, c.DueOn }).ToListAsync(cancellationToken);
        if (urgent.Count == 0)
            return [];
        var count = urgent.Count < Named ? urgent.Count : await open.CountAsync(cancellationToken);
        return
        [
            $"未办结的办件 {count} 件{(count > Named ? $"，最急的 {Named} 件：" : "：")}",
            .. urgent.Select(c => $"{c.Number} {c.Item}（{c.State.Text()}{(c.DueOn is { } due ? $"，{due.Month}月{due.Day}日到期" : "")}）"),
        ];
    }

    public async Task TakeOver(AtCenter at, WindowProfile window, StaffProfile next, Moment now, CancellationToken cancellationToken)
    {
        foreach (var one in (await cases.OpenAt(at.Center.Id, window.Id, cancellationToken)).Where(c => c.StaffId != next.Id))
        {
            one.Reassign(window.Id, next.Id, $"{window.Plate} {next.Name}（交接）", at.Actor.Name, now);
            await work.Watch(at, one, cancellationToken);
        }
    }
}
