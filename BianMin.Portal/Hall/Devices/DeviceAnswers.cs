using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Hall.Devices;

/// <summary>What the device API writes: source-generated JSON, refusals as problem+json with a Chinese <c>detail</c>.</summary>
internal static class DeviceAnswers
{
    /// <summary>Writes an answer.</summary>
    public static Task Write<T>(HttpContext http, int status, T answer, JsonTypeInfo<T> type, string contentType = "application/json; charset=utf-8")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return JsonSerializer.SerializeAsync(http.Response.Body, answer, type, http.RequestAborted);
    }

    /// <summary>Says why nothing was done.</summary>
    public static Task Refuse(HttpContext http, Refusal refusal, int? status = null)
    {
        var code = status ?? StatusOf(refusal.Kind);
        var problem = new DeviceProblem("about:blank", TitleOf(code), code, refusal.Message, refusal.Code);
        return Write(http, code, problem, Wire.Device.DeviceProblem, "application/problem+json; charset=utf-8");
    }

    /// <summary>The HTTP status of a class of refusals.</summary>
    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Limit => StatusCodes.Status429TooManyRequests,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求有误",
        StatusCodes.Status401Unauthorized => "未认证",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status404NotFound => "没有找到",
        StatusCodes.Status409Conflict => "现在不能办理",
        StatusCodes.Status429TooManyRequests => "已达上限",
        _ => "暂时无法使用",
    };
}

/// <summary>The body of <c>POST …/tickets</c>.</summary>
internal sealed record TicketRequest(string? Series, string? Priority, string? IdempotencyKey);

/// <summary>The answer to <c>POST …/tickets</c>; times in whole minutes, null when they cannot be known.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Series">Code of the series.</param>
/// <param name="SeriesName">What people come for.</param>
/// <param name="WaitingAhead">Who stands before.</param>
/// <param name="EstimatedMinutes">The cautious end.</param>
/// <param name="EstimatedMinutesFrom">The favourable end.</param>
/// <param name="TicketId">Identity.</param>
internal sealed record TicketAnswer(
    string Number, string Series, string SeriesName, int WaitingAhead, int? EstimatedMinutes, int? EstimatedMinutesFrom, Guid TicketId)
{
    public static TicketAnswer Of(DrawnTicket ticket) => new(
        ticket.Label, ticket.Series, ticket.SeriesName, ticket.WaitingAhead, ticket.Estimate?.ToMinutes, ticket.Estimate?.FromMinutes, ticket.TicketId);
}

/// <summary>The answer to <c>GET /api/hall/{center}</c>.</summary>
internal sealed record HallAnswer(string Center, string Name, bool Open, string Hours, IReadOnlyList<SeriesAnswer> Series)
{
    public static HallAnswer Of(HallSnapshot hall) => new(
        hall.Center.Id, hall.Center.Name, hall.Hours.Open, hall.Hours.Text,
        [.. hall.Series.Select(s => new SeriesAnswer(s.Profile.Code, s.Profile.Name, s.Queue.Count, s.Estimate?.ToMinutes, s.Estimate?.FromMinutes))]);
}

/// <summary>A series in <see cref="HallAnswer"/>.</summary>
internal sealed record SeriesAnswer(string Series, string Name, int Waiting, int? EstimatedMinutes, int? EstimatedMinutesFrom);

/// <summary>RFC 9457 problem details with the refusal's stable name.</summary>
internal sealed record DeviceProblem(string Type, string Title, int Status, string Detail, string Code);

/// <summary>How requests and answers are read and written: camelCase; unknown and repeated members are an error of the machine.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = 4)]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(HallAnswer))]
[JsonSerializable(typeof(DeviceProblem))]
internal sealed partial class DeviceWire : JsonSerializerContext;
