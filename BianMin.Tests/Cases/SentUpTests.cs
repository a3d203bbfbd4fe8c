using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
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
        await using var fixture = await CaseFixture.Open(engine);
        var officer = fixture.Hall.As(Role.CountyOfficer);
        var number = await fixture.Accepted(HandlingKind.Upward);
        Assert.Empty(await Waiting(fixture, officer));

        await fixture.Do(number, f => new SendCaseUp(fixture.Center, f.Id, f.Version, "初审同意"));
        var sent = Assert.Single(await Waiting(fixture, officer));
        Assert.Equal((number, "初审同意", null), (sent.Line.Number, sent.Opinion, sent.ReceivedAt));

        await fixture.Hall.Must(officer, new ReceiveFromBelow(sent.CenterId, sent.Line.Id, sent.Version));
        Assert.Equal((fixture.Hall.Time.GetUtcNow(), officer.Name), Assert.Single(await Waiting(fixture, officer)) is { } signed ? (signed.ReceivedAt!.Value, signed.ReceivedBy) : default);

        await fixture.Do(number, f => new BringCaseBack(fixture.Center, f.Id, f.Version, "批准"));
        Assert.Empty(await Waiting(fixture, officer));
        Assert.Equal(RefusalKind.Forbidden, (await fixture.Queries.SentUp(fixture.Clerk, fixture.Hall.CountyId, CaseFixture.Cancel)).Refusal?.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await fixture.Queries.SentUp(officer, "elsewhere", CaseFixture.Cancel)).Refusal?.Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_caller_is_told_where_a_case_stands_and_the_trail_keeps_who_looked(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var file = await fixture.File(await fixture.Accepted());

        var told = await fixture.Hall.Must(fixture.Clerk with { Name = "王芳" }, new TellCaller(fixture.Center, file.Id));

        Assert.Equal((file.Number, CaseState.InProgress, "0795-0000000"), (told.Number, told.State, told.Hotline));
        await using var context = await fixture.Hall.Context();
        var entry = await context.Set<AuditEntry>().OrderBy(e => e.Sequence).LastAsync(e => e.CenterId == fixture.Center, CaseFixture.Cancel);
        Assert.Equal((nameof(TellCaller), "王芳", $"[{{\"revealed\":\"{file.Id}\"}}]"), (entry.Action, entry.ActorName, entry.Changes));
        await fixture.Hall.Refused(fixture.Hall.As(Role.Inspector), new TellCaller(fixture.Center, file.Id), "request.forbidden");
    }

    private static async Task<IReadOnlyList<SentUpCase>> Waiting(CaseFixture fixture, Actor officer) => (await fixture.Queries.SentUp(officer, fixture.Hall.CountyId, CaseFixture.Cancel)).Value;
}
