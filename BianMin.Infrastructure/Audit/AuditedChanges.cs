using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BianMin.Infrastructure.Audit;

/// <summary>A row that is worked out from others and can be worked out again: the trail keeps the fingerprint beside it, not the row.</summary>
internal interface IDerived;

/// <summary>What a unit of work is about to change, taken from the change tracker so that no use case can forget a part.</summary>
internal static class AuditedChanges
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    // Secrets are never written to the trail; that they changed is. Nor are personal data: the trail is for ever as it was
    // written, so neither a rotation of keys nor an inspection of who saw what could reach them there.
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "KeyHash"];

    /// <summary>A JSON array of <c>{entity, key, before, after}</c>; before is absent for what is new, after for what is gone. What
    /// somebody was shown is <c>{revealed}</c> with its identity, what somebody had done elsewhere is <c>{asked}</c> with its name.</summary>
    public static string Of(ChangeTracker tracker, IUseCase useCase)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Encoder }))
        {
            writer.WriteStartArray();
            foreach (var entry in tracker.Entries())
            {
                if (entry.Entity is AuditEntry && entry.State is EntityState.Modified or EntityState.Deleted)
                    throw new InvalidOperationException("The audit trail is append-only.");
                if (entry is { State: EntityState.Added or EntityState.Modified or EntityState.Deleted, Entity: not IDerived })
                    Write(writer, entry);
            }

            if (useCase is IRevealsPersonalData shown)
            {
                writer.WriteStartObject();
                writer.WriteString("revealed", shown.Revealed);
                writer.WriteEndObject();
            }

            if (useCase is IAsksFor asked)
            {
                writer.WriteStartObject();
                writer.WriteString("asked", asked.AskedFor);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, EntityEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("entity", entry.Metadata.ClrType.Name);
        writer.WriteStartArray("key");
        foreach (var property in entry.Metadata.FindPrimaryKey()!.Properties)
            Write(writer, entry.Property(property).CurrentValue);
        writer.WriteEndArray();
        if (entry.State != EntityState.Added)
            WriteValues(writer, "before", entry, before: true);
        if (entry.State != EntityState.Deleted)
            WriteValues(writer, "after", entry, before: false);
        writer.WriteEndObject();
    }

    // Of a file the trail keeps what proves that it is the same, not the file once more.
    private static object? Shown(IProperty property, object? content) =>
        Secret.Contains(property.Name) || property.IsPersonal() || property.DigestSource() is not null ? "(hidden)" : content is byte[] bytes ? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}" : content;

    private static void WriteValues(Utf8JsonWriter writer, string name, EntityEntry entry, bool before)
    {
        writer.WriteStartObject(name);
        foreach (var property in entry.Properties)
            Write(writer, property.Metadata.Name, property, entry.State, before);
        foreach (var part in entry.ComplexProperties)
            WriteParts(writer, $"{part.Metadata.Name}.", part, entry.State, before);
        writer.WriteEndObject();
    }

    // Those of complex properties by their path, as Applicant.Name.
    private static void WriteParts(Utf8JsonWriter writer, string path, ComplexPropertyEntry part, EntityState state, bool before)
    {
        foreach (var property in part.Properties)
            Write(writer, path + property.Metadata.Name, property, state, before);
        foreach (var inner in part.ComplexProperties)
            WriteParts(writer, $"{path}{inner.Metadata.Name}.", inner, state, before);
    }

    private static void Write(Utf8JsonWriter writer, string path, PropertyEntry property, EntityState state, bool before)
    {
        if (path == "Version" || (state == EntityState.Modified && !property.IsModified))
            return;
        var content = before ? property.OriginalValue : property.CurrentValue;
        if (content is null && state != EntityState.Modified)
            return;
        writer.WritePropertyName(path);
        Write(writer, Shown(property.Metadata, content));
    }

    // What most values are, without asking the serialiser for their type each time; written as it would write them.
    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool yes: writer.WriteBooleanValue(yes); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateTimeOffset instant: writer.WriteStringValue(instant); break;
            default: JsonSerializer.Serialize(writer, value, Json); break;
        }
    }
}
