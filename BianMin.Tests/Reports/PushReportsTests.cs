using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BianMin.Domain.Desk;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Reports;
using BianMin.Infrastructure.Reports.Push;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
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
        await using var house = await ReportHouse.Open(engine);
        using var county = new FakeCounty();
        var work = Work(house, county);
        Assert.Equal("推送了 0 份报告。", await work.Run(ReportHouse.Cancel));
        var id = await Sent(house);

        Assert.Equal("推送了 1 份报告。", await work.Run(ReportHouse.Cancel));
        Assert.Equal("推送了 0 份报告。", await work.Run(ReportHouse.Cancel));

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
        await using var house = await ReportHouse.Open(engine);
        using var county = new FakeCounty { Answer = HttpStatusCode.BadGateway };
        var (work, admin, deliveries) = (Work(house, county), house.Hall.As(Domain.Desk.Role.Administrator), house.Hall.Services.GetRequiredService<IDeliveries>());
        var id = await Sent(house);

        var tries = 0;
        for (var hours = 0; hours < 48 * 12 && (await deliveries.Lost(admin, ReportHouse.Cancel)).Value.Count == 0; hours++)
        {
            try
            {
                await work.Run(ReportHouse.Cancel);
            }
            catch (WorkFailedException)
            {
                tries++;
            }

            house.Hall.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(IDeliveries.Tries, tries);
        Assert.Equal((id, "县级系统回答 502。"), (await deliveries.Lost(admin, ReportHouse.Cancel)).Value.Select(l => (l.ReportId, l.Fault)).Single());
        Assert.Equal(RefusalKind.Forbidden, (await deliveries.Lost(house.Director, ReportHouse.Cancel)).Refusal?.Kind);
        county.Answer = HttpStatusCode.OK;
        Assert.Equal("推送了 0 份报告。", await work.Run(ReportHouse.Cancel));
        await house.Hall.Must(admin, new SendReportAgain(id));
        Assert.Equal("推送了 1 份报告。", await work.Run(ReportHouse.Cancel));
        await house.Hall.Refused(admin, new SendReportAgain(id), "reports.not-lost");
        Assert.Empty((await deliveries.Lost(admin, ReportHouse.Cancel)).Value);
    }

    private static async Task<Guid> Sent(ReportHouse house)
    {
        await house.Morning();
        house.Until("2026-11-30 17:05");
        var id = await house.Made("2026-11-B");
        var made = await house.Read(id);
        await house.Hall.Must(house.Director, new SubmitReport(house.Center, id, made.Version, made.Title, "本期平稳。", "张主任"));
        return id;
    }

    private static PushReportsWork Work(ReportHouse house, FakeCounty county)
    {
        var options = new ReportsOptions { Push = { [house.Hall.CountyId] = new() { Address = "http://county.invalid/reports", Secret = Secret } } };
        return ActivatorUtilities.CreateInstance<PushReportsWork>(house.Hall.Services, options, new CountyClients(county));
    }

    private sealed class CountyClients(FakeCounty county) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(county, disposeHandler: false);
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
