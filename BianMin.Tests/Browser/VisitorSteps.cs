using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>Visitors who come to the ticket machine while somebody else works.</summary>
internal static class VisitorSteps
{
    /// <summary>The first queue of a clerk's window.</summary>
    public static async Task<string> SeriesOf(IPage clerk)
    {
        var queue = await clerk.GetByRole(AriaRole.Complementary, new() { Name = "本窗口信息" }).GetByRole(AriaRole.Rowheader).First.InnerTextAsync();
        return Regex.Match(queue, "[A-Z]").Value;
    }

    /// <summary>One more visitor draws a ticket.</summary>
    /// <returns>Its label.</returns>
    public static async Task<string> Draw(BrowserHall hall, string center, string series)
    {
        using var machine = new HttpClient { BaseAddress = hall.Portal.Address };
        machine.DefaultRequestHeaders.Authorization = new("Device", "demo-device");
        var drawn = await machine.PostAsJsonAsync(
            $"api/hall/{center}/tickets", new { series, priority = "None", idempotencyKey = $"{Guid.NewGuid():N}" }, TestContext.Current.CancellationToken);
        return (await drawn.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("number").GetString()!;
    }
}
