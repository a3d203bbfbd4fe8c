using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Reports;
using BianMin.Infrastructure.Reports.Push;
using BianMin.Infrastructure.Scheduling;
using BianMin.Portal.Reports;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;
using BianMin.Tests.Scheduling;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>Reports on their way to the county's own system: signed, tried again, laid aside, sent once more by hand.</summary>
public sealed class PushReportsTests
{
    private const string Secret = "shared-secret";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_sent_in_arrives_once_signed_with_the_secret(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        using var county = new FakeCounty();
        var work = Work(fixture, county);
        Assert.Equal("推送了 0 份报告。", await work.Run(new Unwatched(), ReportFixture.Cancel));
        var id = await Sent(fixture);

        Assert.Equal("推送了 1 份报告。", await work.Run(new Unwatched(), ReportFixture.Cancel));
        Assert.Equal("推送了 0 份报告。", await work.Run(new Unwatched(), ReportFixture.Cancel));

        var (body, signature, named) = Assert.Single(county.Received);
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)), signature);
        Assert.Equal(id.ToString(), named);
        using var told = JsonDocument.Parse(body);
        Assert.Equal(("测试镇便民服务中心", "Submitted"), (told.RootElement.GetProperty("centerName").GetString(), told.RootElement.GetProperty("state").GetString()));
        Assert.True(told.RootElement.GetProperty("tables").GetArrayLength() > 3);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_does_not_arrive_is_tried_with_growing_rests_laid_aside_and_sent_again_by_hand(string engine)
    {
        await using var fixture = await ReportFixture.Open(engine);
        using var county = new FakeCounty { Answer = HttpStatusCode.BadGateway };
        var (work, admin, deliveries) = (Work(fixture, county), fixture.Hall.As(Domain.Kernel.Role.Administrator), fixture.Hall.Services.GetRequiredService<IDeliveries>());
        var id = await Sent(fixture);

        var tries = 0;
        for (var hours = 0; hours < 48 * 12 && (await deliveries.Lost(admin, ReportFixture.Cancel)).Value.Count == 0; hours++)
        {
            try
            {
                await work.Run(new Unwatched(), ReportFixture.Cancel);
            }
            catch (WorkFailedException)
            {
                tries++;
            }

            fixture.Hall.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(IDeliveries.Tries, tries);
        Assert.Equal((id, "县（市）级系统回答 502。"), (await deliveries.Lost(admin, ReportFixture.Cancel)).Value.Select(l => (l.ReportId, l.Fault)).Single());
        Assert.Equal(RefusalKind.Forbidden, (await deliveries.Lost(fixture.Director, ReportFixture.Cancel)).Refusal?.Kind);
        county.Answer = HttpStatusCode.OK;
        Assert.Equal("推送了 0 份报告。", await work.Run(new Unwatched(), ReportFixture.Cancel));
        await fixture.Hall.Must(admin, new SendReportAgain(id));
        Assert.Equal("推送了 1 份报告。", await work.Run(new Unwatched(), ReportFixture.Cancel));
        await fixture.Hall.Refused(admin, new SendReportAgain(id), "reports.not-lost");
        Assert.Empty((await deliveries.Lost(admin, ReportFixture.Cancel)).Value);
    }

    [Fact]
    public async Task What_is_sent_in_is_pushed_at_once_and_nobody_waits_for_it()
    {
        await using var fixture = await ReportFixture.Open("Sqlite");
        var (completions, jobs) = (new Completions(), fixture.Hall.Services.GetRequiredService<JobScheduler>());
        completions.Hear(fixture.Hall.Services);
        await jobs.Open(ReportFixture.Cancel);
        foreach (var _ in fixture.Hall.Services.GetServices<IRecurringWork>())
            await completions.Next();

        await Sent(fixture);

        Assert.Equal(new Completion(IDeliveries.PushJob, Ending.Over), await completions.Next());
        var runs = (await fixture.Hall.Services.GetRequiredService<IJobQueries>().Runs(fixture.Hall.As(Domain.Kernel.Role.Administrator), IDeliveries.PushJob, 0, 5, ReportFixture.Cancel)).Value.Runs;
        Assert.Equal([JobCause.OnDemand, JobCause.CatchUp], runs.Select(r => r.Cause));
        await jobs.StoppingAsync(ReportFixture.Cancel);
    }

    [Fact]
    public void Whoever_sends_one_again_sees_how_far_the_push_is_and_what_is_left_once_it_is_over()
    {
        using var fixture = new PortalFixture(new("admin", "管理员", ActorKind.Person) { Roles = [Domain.Kernel.Role.Administrator] });
        var resting = new JobLine(IDeliveries.PushJob, "推送报告", "推送。", "每 5 分钟", null, JobState.Resting, null, null, null);
        fixture.Jobs.Lines = [resting with { State = JobState.Running, Since = HallSnapshots.Now, Progress = new(3, 12) }];
        var over = 0;
        var line = fixture.Render<PushProgress>(p => p.Add(x => x.OnDone, () => over++));
        Assert.Equal("正在推送（3/12）…", line.Find("[role=status]").TextContent);

        fixture.Jobs.Lines = [resting with { LastRun = new(HallSnapshots.Now, TimeSpan.FromSeconds(1), JobOutcome.Succeeded, "推送了 12 份报告。") }];
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));

        line.WaitForAssertion(() => Assert.Equal(1, over));
        Assert.Empty(line.FindAll("[role=status]"));
    }

    private static async Task<Guid> Sent(ReportFixture fixture)
    {
        await fixture.Morning();
        fixture.Until("2026-11-30 17:05");
        var id = await fixture.Made("2026-11-B");
        var made = await fixture.Read(id);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        return id;
    }

    private static PushReportsWork Work(ReportFixture fixture, FakeCounty county)
    {
        var options = new ReportsOptions { Push = { [fixture.Hall.CountyId] = new() { Address = "http://county.invalid/reports", Secret = Secret } } };
        return ActivatorUtilities.CreateInstance<PushReportsWork>(fixture.Hall.Services, options, new CountyClients(county));
    }

    private sealed class CountyClients(FakeCounty county) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(county, disposeHandler: false);
    }

    private sealed class Unwatched : IWorkProgress
    {
        public Task Report(int done, int total) => Task.CompletedTask;
    }

    private sealed class FakeCounty : HttpMessageHandler
    {
        public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

        public List<(byte[] Body, string Signature, string Id)> Received { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Answer == HttpStatusCode.OK)
            {
                Received.Add((
                    await request.Content!.ReadAsByteArrayAsync(cancellationToken), request.Headers.GetValues(PushReportsWork.SignatureHeader).Single(),
                    request.Headers.GetValues(PushReportsWork.IdHeader).Single()));
            }

            return new HttpResponseMessage(Answer);
        }
    }
}
