using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Cases;

/// <summary>上报件 at the county (CASE-6), and what a caller is told (CASE-15).</summary>
public sealed class SentUpTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_centre_sends_up_waits_at_the_county_until_it_is_signed_for_and_leaves_when_it_comes_back(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var officer = house.Hall.As(Role.CountyOfficer);
        var number = await house.Accepted(HandlingKind.Upward);
        Assert.Empty(await Waiting(house, officer));

        await house.Do(number, f => new SendCaseUp(house.Center, f.Id, f.Version, "初审同意"));
        var sent = Assert.Single(await Waiting(house, officer));
        Assert.Equal((number, "初审同意", null), (sent.Line.Number, sent.Opinion, sent.ReceivedAt));

        await house.Hall.Must(officer, new ReceiveFromBelow(sent.CenterId, sent.Line.Id, sent.Version));
        Assert.Equal((house.Hall.Time.GetUtcNow(), officer.Name), Assert.Single(await Waiting(house, officer)) is { } signed ? (signed.ReceivedAt!.Value, signed.ReceivedBy) : default);

        await house.Do(number, f => new BringCaseBack(house.Center, f.Id, f.Version, "批准"));
        Assert.Empty(await Waiting(house, officer));
        Assert.Equal(RefusalKind.Forbidden, (await house.Book.SentUp(house.Clerk, house.Hall.CountyId, CaseHouse.Cancel)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await house.Book.SentUp(officer, "elsewhere", CaseHouse.Cancel)).Refusal?.Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_caller_is_told_where_a_case_stands_and_the_trail_keeps_who_looked(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var file = await house.File(await house.Accepted());

        var told = await house.Hall.Must(house.Clerk with { Name = "王芳" }, new TellCaller(house.Center, file.Id));

        Assert.Equal((file.Number, CaseState.InHand, "0795-0000000"), (told.Number, told.State, told.Hotline));
        await using var context = await house.Hall.Context();
        var entry = await context.Set<AuditEntry>().OrderBy(e => e.Sequence).LastAsync(e => e.CenterId == house.Center, CaseHouse.Cancel);
        Assert.Equal((nameof(TellCaller), "王芳", $"[{{\"revealed\":\"{file.Id}\"}}]"), (entry.Action, entry.ActorName, entry.Changes));
        await house.Hall.Refused(house.Hall.As(Role.Inspector), new TellCaller(house.Center, file.Id), "desk.forbidden");
    }

    private static async Task<IReadOnlyList<SentUpCase>> Waiting(CaseHouse house, Actor officer) => (await house.Book.SentUp(officer, house.Hall.CountyId, CaseHouse.Cancel)).Value;
}
