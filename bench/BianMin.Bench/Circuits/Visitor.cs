using System.Net;
using System.Text.RegularExpressions;
using BianMin.Bench.County;

namespace BianMin.Bench.Circuits;

/// <summary>A browser's cookies and connection.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly Uri _portal;

    public Visitor(Uri portal)
    {
        _portal = portal;
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AutomaticDecompression = DecompressionMethods.All });
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    /// <summary>Fills in the sign-in form as a browser would.</summary>
    public async Task SignIn(string user)
    {
        var page = await Client.GetStringAsync(new Uri(_portal, "sign-in"));
        var form = page[page.IndexOf("<form", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var fields = new Dictionary<string, string>();
        foreach (var input in Input().Matches(form).Select(m => m.Value))
        {
            if (Name().Match(input) is not { Success: true } name)
                continue;
            fields[name.Groups[1].Value] =
                input.Contains("type=\"password\"", StringComparison.Ordinal) ? CountySeed.Password
                : input.Contains("type=\"hidden\"", StringComparison.Ordinal) ? WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value)
                : user;
        }

        using var content = new FormUrlEncodedContent(fields);
        using var response = await Client.PostAsync(new Uri(_portal, "sign-in"), content);
        if (!response.IsSuccessStatusCode || response.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in")
            throw new InvalidOperationException($"{user} could not sign in ({(int)response.StatusCode}).");
    }

    public Task<Circuit> Open(string page, string expected) => Circuit.Open(_portal, page, Client, Cookies, expected);

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("\\bname=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex Value();
}
