using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Guides;

/// <summary>A guide's content as one text: it is read and written as a whole, and a version never changes once it is published.</summary>
internal static class GuideJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(GuideContent content) => JsonSerializer.Serialize(content, Options);

    // A version from before deciders were named tells of the township in other words.
    public static GuideContent Read(string text)
    {
        var content = JsonSerializer.Deserialize<GuideContent>(text, Options)!;
        return content.Decider is null ? content with { Decider = ItemDecider.Of(content.DecidingBody) } : content;
    }
}
