using System.Net;
using System.Text.RegularExpressions;
using BianMin.Portal.Shell;

namespace BianMin.Tests.Browser;

/// <summary>What the running portal sends, as it comes over the wire.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class PlainHttpTests(BrowserHall hall)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("public/sixi/guides/MZ-001", "最低生活保障审核确认")]
    [InlineData("display/sixi", "便民服务中心")]
    [InlineData("sign-in", "用户名")]
    public async Task Pages_carry_Chinese_as_it_is(string path, string words)
    {
        BrowserHall.Require();
        using var visitor = Visitor();

        var page = await visitor.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Ideograph(), page);
    }

    [Fact]
    public async Task So_do_the_answers_to_programs_and_signs_of_markup_stay_escaped()
    {
        BrowserHall.Require();
        using var visitor = Visitor();

        var answer = await visitor.GetAsync(new Uri("api/reports", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("密钥缺失或有误", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("\\u003C\\u0026中\\u003E", TextEncoders.Json.Encode("<&中>"));
    }

    [Fact]
    public async Task Metrics_tell_of_requests_the_runtime_the_database_and_of_a_sign_in_that_failed()
    {
        BrowserHall.Require();
        using var visitor = Visitor();
        var form = await visitor.GetStringAsync(new Uri("sign-in", UriKind.Relative), Cancel);
        var answer = await visitor.PostAsync(new Uri("sign-in", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["_handler"] = "sign-in",
            ["Input.UserName"] = "nobody",
            ["Input.Password"] = "not-the-password-1",
        }), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var read = await visitor.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancel);

        Assert.Matches("(?m)^bianmin_identity_failed_sign_ins_total\\{[^}]*code=\"[^\"]+\"\\} [1-9]", read);
        Assert.All(
            ["http_server_request_duration_seconds_bucket", "kestrel_active_connections", "dotnet_gc_last_collection_heap_size_bytes", "microsoft_entityframeworkcore_queries_total"],
            name => Assert.Matches($"(?m)^{name}\\{{", read));
    }

    private HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hall.Portal.Address };

    // A numeric entity of anything from the first ideograph on.
    [GeneratedRegex("&#x[4-9A-F][0-9A-F]{3};")]
    private static partial Regex Ideograph();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
