using System.Text.Json;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace BianMin.Portal.Hall.Devices;

/// <summary>The API of ticket machines (docs/api.md). Lean on purpose: a busy morning of a whole county comes through here.</summary>
internal static class DeviceApi
{
    /// <summary>No honest request is longer.</summary>
    public const int GreatestBody = 4 * 1024;

    private static readonly Refusal NotOfThisCenter = Refusal.Forbidden("这台取号机不属于这个中心，请核对地址或密钥。");

    private static readonly Dictionary<string, Courtesy> Priorities =
        Enum.GetValues<Courtesy>().ToDictionary(c => c.ToString(), StringComparer.Ordinal);

    public static void MapDeviceApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/hall/{center}")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = DeviceAuthentication.SchemeName })
            .DisableAntiforgery();
        api.MapGet("", Series);
        api.MapPost("tickets", Draw);
        api.MapPost("tickets/{ticketId:guid}/printed", Printed);
    }

    private static async Task Series(HttpContext http, string center, IHallFeed feed)
    {
        if (DeviceAuthentication.ActorFor(http, center) is null)
            await DeviceAnswers.Refuse(http, NotOfThisCenter);
        else if (await feed.Current(center, http.RequestAborted) is { } hall)
            await DeviceAnswers.Write(http, StatusCodes.Status200OK, HallAnswer.Of(hall), Wire.Device.HallAnswer);
        else
            await DeviceAnswers.Refuse(http, OrgRefusals.UnknownCenter);
    }

    private static async Task Draw(HttpContext http, string center, IUseCasePipeline useCases)
    {
        if (DeviceAuthentication.ActorFor(http, center) is not { } actor)
        {
            await DeviceAnswers.Refuse(http, NotOfThisCenter);
            return;
        }

        if (!(await Read(http)).TryGet(out var request, out var wrong))
        {
            await DeviceAnswers.Refuse(http, wrong);
            return;
        }

        var outcome = await useCases.Do(actor, request with { CenterId = center }, CancellationToken.None);
        if (outcome.TryGet(out var ticket, out var refusal))
        {
            await DeviceAnswers.Write(
                http, ticket.Existing ? StatusCodes.Status200OK : StatusCodes.Status201Created, TicketAnswer.Of(ticket), Wire.Device.TicketAnswer);
        }
        else
        {
            await DeviceAnswers.Refuse(http, refusal);
        }
    }

    private static async Task Printed(HttpContext http, string center, Guid ticketId, IUseCasePipeline useCases)
    {
        if (DeviceAuthentication.ActorFor(http, center) is not { } actor)
            await DeviceAnswers.Refuse(http, NotOfThisCenter);
        else if ((await useCases.Do(actor, new ConfirmPaper(center, ticketId), CancellationToken.None)).Refusal is { } refusal)
            await DeviceAnswers.Refuse(http, refusal);
        else
            http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<Outcome<DrawTicket>> Read(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = GreatestBody;
        if (http.Request.ContentLength > GreatestBody)
            return Invalid($"请求内容超过 {GreatestBody} 字节，请只发送号段、优待类别和请求编号。");
        TicketRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(http.Request.Body, DeviceWire.Default.TicketRequest, http.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return Invalid("请求内容不是正确的 JSON，应为 {\"series\":\"A\",\"priority\":\"None\",\"idempotencyKey\":\"…\"}。");
        }

        if (request is null || string.IsNullOrEmpty(request.Series) || string.IsNullOrEmpty(request.IdempotencyKey))
            return Invalid("请求中缺少号段（series）或请求编号（idempotencyKey）。");
        if (!Priorities.TryGetValue(request.Priority ?? nameof(Courtesy.None), out var courtesy))
            return Invalid($"优待类别（priority）应为 {string.Join("、", Priorities.Keys)} 之一。");
        return new DrawTicket("", request.Series, courtesy, TicketSource.Machine, request.IdempotencyKey);
    }

    private static Refusal Invalid(string message) => Refusal.Invalid("hall.invalid", message);
}
