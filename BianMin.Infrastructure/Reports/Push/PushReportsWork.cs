using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports.Push;

/// <summary>
/// Sends reports to the county's own system, where <c>Reports:Push:{county}:Address</c> and <c>:Secret</c> name one: one POST a
/// report, signed with the secret, again with growing rests until it arrives or was tried often enough.
/// </summary>
internal sealed class PushReportsWork(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IReports reports, ReportsOptions options, IHttpClientFactory clients, IUseCasePipeline useCases, TimeProvider time) : IRecurringWork
{
    /// <summary>The name of its client.</summary>
    public const string Client = "report-push";

    /// <summary>Header with the HMAC-SHA256 of the body.</summary>
    public const string SignatureHeader = "X-BianMin-Signature";

    /// <summary>Header with the report's identity, by which a repetition is known.</summary>
    public const string IdHeader = "X-BianMin-Report";

    private const int AtOnce = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Key => IDeliveries.PushJob;

    public string Title => "推送报告";

    public string What => "把已经报送的报告推送给县（市）级业务系统；没有配置推送地址的不推送，推送失败的隔一段时间重试。";

    public string Schedule => "*/5 * * * *";

    private Moment Now => Moment.At(time.GetUtcNow());

    public async Task<string> Run(IWorkProgress progress, CancellationToken cancellationToken)
    {
        if (options.Push.Count == 0)
            return "没有配置推送地址。";
        var (arrived, failed) = (0, 0);
        foreach (var (county, target) in options.Push)
        {
            var ids = (await centers.All(cancellationToken)).Where(c => c.CountyId == county).Select(c => c.Id).ToList();
            var due = await Due(ids, cancellationToken);
            var before = arrived + failed;
            foreach (var report in due)
            {
                await progress.Report(arrived + failed, before + due.Count);
                if (await Send(county, report, target, cancellationToken))
                    arrived++;
                else
                    failed++;
            }
        }

        return failed > 0
            ? throw new WorkFailedException($"推送了 {arrived} 份报告，{failed} 份没有送达，稍后重试。请检查县（市）级系统的地址和密钥。")
            : $"推送了 {arrived} 份报告。";
    }

    private async Task<List<Report>> Due(List<string> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now.Instant;
        return await context.Set<Report>().AsNoTracking().Where(r => ids.Contains(r.CenterId) && r.SubmittedAt != null)
            .Where(r => !context.Set<ReportDelivery>().Any(d => d.ReportId == r.Id && (d.NextTry == null || d.NextTry > now)))
            .OrderBy(r => r.SubmittedAt).Take(AtOnce).ToListAsync(cancellationToken);
    }

    private async Task<bool> Send(string county, Report report, PushTarget target, CancellationToken cancellationToken)
    {
        var system = new Actor($"county:{county}", "县（市）级业务系统", ActorKind.Person) { CountyId = county, Roles = [Role.CountyOfficer] };
        if (!(await reports.Open(system, report.Id, cancellationToken)).TryGet(out var view, out _))
            return true;
        var body = JsonSerializer.SerializeToUtf8Bytes(WireReport.Of(view), Wire);
        var fault = await Post(report.Id, body, target, cancellationToken);
        return (await useCases.Do(Actor.System, new NoteDelivery(report.Id, fault), cancellationToken)).Refusal is { } refusal
            ? throw new WorkFailedException(refusal.Message)
            : fault is null;
    }

    private async Task<string?> Post(Guid id, byte[] body, PushTarget target, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add(IdHeader, id.ToString());
        request.Headers.Add(SignatureHeader, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(target.Secret!), body)));
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var http = clients.CreateClient(Client);
            using var answer = await http.SendAsync(request, either.Token);
            return answer.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"县（市）级系统回答 {(int)answer.StatusCode}。");
        }
        catch (HttpRequestException e)
        {
            return $"连接不上县（市）级系统：{e.Message}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "县（市）级系统没有及时回答。";
        }
    }
}
