using System.Text.Json;
using System.Text.Json.Serialization;
using BianMin.Portal.Hall.Devices;
using BianMin.Portal.Hall.Live;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Hall;

/// <summary>How JSON leaves the hall.</summary>
internal static class Wire
{
    /// <summary>The messages of the hub.</summary>
    public static readonly HallWire Hall = new(Of(HallWire.Default));

    /// <summary>The answers to ticket machines.</summary>
    public static readonly DeviceWire Device = new(Of(DeviceWire.Default));

    private static JsonSerializerOptions Of(JsonSerializerContext context) =>
        new(context.Options) { Encoder = TextEncoders.Json, TypeInfoResolver = null };
}
