using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Database;

/// <summary>Lists that are read and written as a whole and never searched, as one text.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Keeps a list as JSON text of any length; it has changed when its text has.</summary>
    public static PropertyBuilder<T> IsJsonText<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasMaxLength(-1).HasConversion(
            v => JsonSerializer.Serialize(v, Options),
            t => JsonSerializer.Deserialize<T>(t, Options)!,
            new ValueComparer<T>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                v => JsonSerializer.Serialize(v, Options).GetHashCode(StringComparison.Ordinal),
                v => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(v, Options), Options)!));
}
