using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Demo;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Hall;

/// <summary>A ticket machine hears from the first to the last minute of an outage that it is one, and works when it is over.</summary>
public sealed class DeviceOutageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Throughout_an_outage_machines_are_told_to_ask_again()
    {
        await using var portal = HostedPortal.Demo();
        using var machine = portal.CreateClient();
        machine.DefaultRequestHeaders.Authorization = new("Device", DemoSeed.DeviceKey);
        using var stranger = portal.CreateClient();
        stranger.DefaultRequestHeaders.Authorization = new("Device", "never-seen");
        Assert.Equal(HttpStatusCode.Created, (await Draw(machine, "before")).StatusCode);

        portal.DatabaseAway = true;
        foreach (var minute in (int[])[0, 1, 10])
        {
            portal.Time.Advance(TimeSpan.FromMinutes(minute) + IDevices.Fresh);
            foreach (var client in (HttpClient[])[machine, stranger])
            {
                await IsToldToAskAgain(await client.GetAsync(new Uri("api/hall/sixi", UriKind.Relative), Cancel));
                await IsToldToAskAgain(await Draw(client, "meanwhile"));
            }
        }

        await IsToldToAskAgain(await machine.PostAsync(new Uri($"api/hall/sixi/tickets/{Guid.NewGuid()}/printed", UriKind.Relative), null, Cancel));
        portal.DatabaseAway = false;
        Assert.Equal(HttpStatusCode.Created, (await Draw(machine, "meanwhile")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Draw(stranger, "meanwhile")).StatusCode);
    }

    private static Task<HttpResponseMessage> Draw(HttpClient machine, string key) =>
        machine.PostAsJsonAsync(new Uri("api/hall/sixi/tickets", UriKind.Relative), new { series = "A", priority = "None", idempotencyKey = key }, Cancel);

    private static async Task IsToldToAskAgain(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("request.unavailable", problem.GetProperty("code").GetString());
        Assert.Contains("数据库暂时无法使用", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(503, problem.GetProperty("status").GetInt32());
    }
}
