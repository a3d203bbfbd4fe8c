using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Hall;
using BianMin.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Tests.Hall;

/// <summary>What ticket machines may rely on (docs/api.md).</summary>
public sealed class DeviceApiTests : IAsyncLifetime
{
    private const string Key = "key-of-sixi";
    private const string Tickets = "/api/hall/sixi/tickets";

    private readonly TicketPipeline _useCases = new();
    private WebApplication _app = null!;
    private HttpClient _machine = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<IUseCasePipeline>(_useCases);
        builder.Services.AddSingleton<IHallFeed>(new FakeHallFeed(HallSnapshots.Sixi(3).Waiting(1, 4)));
        builder.Services.AddSingleton<IDevices>(new OneDevice());
        builder.Services.AddPublicHall();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapPublicHall();
        await _app.StartAsync();
        _machine = _app.GetTestClient();
        _machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Device", Key);
    }

    public async ValueTask DisposeAsync()
    {
        _machine.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_ticket_is_drawn_with_201_and_its_number()
    {
        var (status, body) = await Post("""{"series":"A","priority":"Elderly","idempotencyKey":"m1-1"}""");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("A001", body.GetProperty("number").GetString());
        Assert.Equal("A", body.GetProperty("series").GetString());
        Assert.Equal(4, body.GetProperty("waitingAhead").GetInt32());
        Assert.Equal(12, body.GetProperty("estimatedMinutes").GetInt32());
        Assert.Equal(8, body.GetProperty("estimatedMinutesFrom").GetInt32());
        Assert.True(body.GetProperty("ticketId").TryGetGuid(out _));
        var (actor, request) = Assert.Single(_useCases.Asked);
        Assert.Equal((ActorKind.Device, "sixi"), (actor.Kind, actor.CenterId));
        Assert.Equal(new DrawTicket("sixi", "A", Courtesy.Elderly, TicketSource.Machine, "m1-1"), request);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_ticket_with_200()
    {
        var (_, first) = await Post("""{"series":"A","idempotencyKey":"m1-1"}""");
        var (status, second) = await Post("""{"series":"A","idempotencyKey":"m1-1"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(first.GetProperty("ticketId").GetGuid(), second.GetProperty("ticketId").GetGuid());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Device wrong")]
    [InlineData("Device ")]
    [InlineData("Bearer key-of-sixi")]
    public async Task Without_a_right_key_nothing_is_told(string? header)
    {
        _machine.DefaultRequestHeaders.Authorization = header is null ? null : AuthenticationHeaderValue.Parse(header);

        var (status, body) = await Post("""{"series":"A","idempotencyKey":"m1-1"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("device.unknown", body.GetProperty("code").GetString());
        Assert.Empty(_useCases.Asked);
    }

    [Fact]
    public async Task A_key_counts_for_its_own_centre_alone()
    {
        var (status, body) = await Post("""{"series":"A","idempotencyKey":"m1-1"}""", "/api/hall/yeping/tickets");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("request.forbidden", body.GetProperty("code").GetString());
        Assert.Empty(_useCases.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"series":"A"}""")]
    [InlineData("""{"idempotencyKey":"1"}""")]
    [InlineData("""{"series":7,"idempotencyKey":"1"}""")]
    [InlineData("""{"series":"A","idempotencyKey":"1","priority":"VIP"}""")]
    [InlineData("""{"series":"A","idempotencyKey":"1","priority":"1"}""")]
    [InlineData("""{"series":"A","idempotencyKey":"1","extra":true}""")]
    [InlineData("""{"series":"A","series":"B","idempotencyKey":"1"}""")]
    public async Task What_is_not_a_request_is_refused_in_words(string body)
    {
        var (status, problem) = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("hall.invalid", problem.GetProperty("code").GetString());
        Assert.Empty(_useCases.Asked);
    }

    [Fact]
    public async Task A_huge_body_is_refused_unread()
    {
        var (status, _) = await Post($$"""{"series":"A","idempotencyKey":"{{new string('x', 5000)}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(_useCases.Asked);
    }

    [Fact]
    public async Task Refusals_of_the_hall_keep_their_class_code_and_words()
    {
        (Refusal Refusal, HttpStatusCode Status)[] cases =
        [
            (HallRefusals.UnknownSeries, HttpStatusCode.NotFound),
            (HallRefusals.Closed("今日不办公"), HttpStatusCode.Conflict),
            (HallRefusals.QuotaReached("民政", 60), HttpStatusCode.TooManyRequests),
            (Refusal.Unavailable(), HttpStatusCode.ServiceUnavailable),
        ];
        foreach (var (refusal, expected) in cases)
        {
            _useCases.Refusal = refusal;
            var (status, problem) = await Post("""{"series":"A","idempotencyKey":"m1-1"}""");
            Assert.Equal(expected, status);
            Assert.Equal(refusal.Code, problem.GetProperty("code").GetString());
            Assert.Equal(refusal.Message, problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task The_series_are_listed_with_what_waits()
    {
        using var response = await _machine.GetAsync(new Uri("/api/hall/sixi", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await Json(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("泗溪镇便民服务中心", body.GetProperty("name").GetString());
        var first = body.GetProperty("series")[0];
        Assert.Equal(("A", 4), (first.GetProperty("series").GetString(), first.GetProperty("waiting").GetInt32()));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("estimatedMinutes").ValueKind);
    }

    [Fact]
    public async Task Paper_is_confirmed_with_204()
    {
        var id = Guid.NewGuid();
        using var response = await _machine.PostAsync(new Uri($"{Tickets}/{id}/printed", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(new ConfirmPaper("sixi", id), Assert.Single(_useCases.Asked).Request);
    }

    [Fact]
    public async Task A_portrait_is_drawn_for_any_id_and_kept_by_the_browser()
    {
        using var response = await _machine.GetAsync(new Uri($"/portraits/{Guid.NewGuid()}.svg", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string body, string address = Tickets)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _machine.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, await Json(response));
    }

    private sealed class OneDevice : IDevices
    {
        private static readonly DeviceListing Machine = new(HallSnapshots.Id('d', 1), "sixi", "大厅取号机", HallSnapshots.Now, null);

        public ValueTask<IReadOnlyList<DeviceListing>> Find(string keyHash, CancellationToken cancellationToken) =>
            new(keyHash == Device.HashOf(Key) ? [Machine] : []);

        public Task<IReadOnlyList<DeviceListing>> All(Actor actor, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<DeviceListing>>([Machine]);
    }
}
