using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Domain.Hall;

namespace BianMin.Portal.Hall.Live;

/// <summary>A board in the form that is sent: written once for all clients of a centre.</summary>
[JsonConverter(typeof(WireBoardConverter))]
internal sealed class WireBoard
{
    private static readonly ConditionalWeakTable<HallSnapshot, WireBoard> Written = new();

    private WireBoard(HallSnapshot hall)
    {
        Version = hall.Version;
        Json = JsonSerializer.SerializeToUtf8Bytes(HallBoard.Of(hall), Wire.Hall.HallBoard);
    }

    /// <summary>The version of the hall.</summary>
    public long Version { get; }

    /// <summary>UTF-8 JSON.</summary>
    public byte[] Json { get; }

    /// <summary>The one written form of a snapshot, whoever asks first.</summary>
    public static WireBoard Of(HallSnapshot hall) => Written.GetValue(hall, static h => new WireBoard(h));
}

/// <summary>Copies the written form.</summary>
internal sealed class WireBoardConverter : JsonConverter<WireBoard>
{
    public override WireBoard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Boards are sent, never received.");

    public override void Write(Utf8JsonWriter writer, WireBoard value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}

/// <summary>How the hub's messages are written: camelCase, enumerations as words. Part of docs/api.md.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HallBoard))]
[JsonSerializable(typeof(WireBoard))]
[JsonSerializable(typeof(HallAnnouncement))]
internal sealed partial class HallWire : JsonSerializerContext;
