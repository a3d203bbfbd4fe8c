using System.Text.Json;
using Microsoft.JSInterop;

namespace BianMin.Portal.Shell.Drafts;

/// <summary>What was typed and not sent yet, kept by the tab it was typed in and sealed by <see cref="DraftSeal"/> (docs/decisions/0017).</summary>
public sealed class DraftStore(IJSRuntime browser, DraftSeal seal, ICurrentActor who)
{
    private const long Greatest = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = TextEncoders.Json };

    /// <summary>Whether the tab keeps something under this name for whoever sits before it.</summary>
    public async Task<bool> Has(string name) => await Read(name) is not (null, null);

    /// <summary>The form that the tab keeps under this name; null when there is none.</summary>
    public async Task<T?> Form<T>(string name)
        where T : class => (await Read(name)).Form is { } kept ? Parse<T>(kept.Text) : null;

    /// <summary>Forgets it: it was sent, or thrown away.</summary>
    public async Task Forget(string name)
    {
        await KeepForm(name, null);
        await KeepTyped(name, null);
    }

    /// <summary>A form as it is kept.</summary>
    internal static string Write<T>(T form) => JsonSerializer.Serialize(form, Json);

    /// <summary>A form that was kept; null when an earlier version of the portal wrote it differently.</summary>
    internal static T? Parse<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The form, and what was typed into fields beside it. What cannot be opened is forgotten.</summary>
    internal async Task<(SealedText? Form, SealedText? Typed)> Read(string name)
    {
        if (await browser.InvokeAsync<IJSStreamReference?>("bianmin.drafts.read", name) is not { } kept)
            return default;
        await using var _ = kept;
        using var reader = new StreamReader(await kept.OpenReadStreamAsync(Greatest));
        var lines = (await reader.ReadToEndAsync()).Split('\n');
        var actor = await who.Get();
        var (form, typed) = (Open(lines[0]), Open(lines[1]));
        if ((form is null && lines[0].Length > 0) || (typed is null && lines[1].Length > 0))
            await Forget(name);
        return (form, typed);

        SealedText? Open(string closed) => closed.Length == 0 ? null : seal.Open(actor, name, closed);
    }

    internal Task KeepForm(string name, string? text) => Keep("bianmin.drafts.keepForm", name, text);

    internal Task KeepTyped(string name, string? text) => Keep("bianmin.drafts.keepTyped", name, text);

    /// <summary>Tells the page something; false while it is away and nobody hears it.</summary>
    internal static async Task<bool> Told(Func<Task> tell)
    {
        try
        {
            await tell();
            return true;
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Keep(string act, string name, string? text) =>
        await browser.InvokeVoidAsync(act, name, text is null ? null : seal.Close(await who.Get(), name, text));
}
