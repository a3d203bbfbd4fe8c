using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BianMin.Portal.Hall.Devices;
using BianMin.Portal.Hall.Live;

namespace BianMin.Portal.Hall;

/// <summary>How JSON leaves the hall: Chinese as it is, half the bytes of its escapes; signs that mean something in a page stay escaped.</summary>
internal static class Wire
{
    /// <summary>What is written as it is.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The messages of the hub.</summary>
    public static readonly HallWire Hall = new(Of(HallWire.Default));

    /// <summary>The answers to ticket machines.</summary>
    public static readonly DeviceWire Device = new(Of(DeviceWire.Default));

    private static JsonSerializerOptions Of(JsonSerializerContext context) =>
        new(context.Options) { Encoder = Encoder, TypeInfoResolver = null };
}
