using System.Buffers.Binary;
using System.Text;

namespace BianMin.Bench.Circuits;

/// <summary>Writes the few shapes of MessagePack that a circuit's client sends.</summary>
internal sealed class PackWriter
{
    private readonly List<byte> _bytes = [];

    public static byte[] Ping { get; } = Framed(new PackWriter().Array(1).Number(6));

    /// <summary>An invocation: <c>[1, {}, id, target, arguments, []]</c>.</summary>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        var pack = new PackWriter().Array(6).Number(1).Byte(0x80).Value(id).Value(target).Array(arguments.Length);
        foreach (var argument in arguments)
            pack.Value(argument);
        return Framed(pack.Array(0));
    }

    private static byte[] Framed(PackWriter pack)
    {
        var length = (uint)pack._bytes.Count;
        var frame = new List<byte>();
        do
        {
            frame.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80u : 0)));
            length >>= 7;
        }
        while (length > 0);
        frame.AddRange(pack._bytes);
        return [.. frame];
    }

    private PackWriter Value(object? value) => value switch
    {
        null => Byte(0xc0),
        bool b => Byte(b ? (byte)0xc3 : (byte)0xc2),
        long n => Number(n),
        string s => Text(s),
        _ => throw new ArgumentException($"Not sent: {value.GetType()}", nameof(value)),
    };

    private PackWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    private PackWriter Array(int length) => Byte((byte)(0x90 | length));

    private PackWriter Number(long value)
    {
        if (value is >= 0 and < 128)
            return Byte((byte)value);
        Byte(0xd3);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, value);
        _bytes.AddRange(number);
        return this;
    }

    private PackWriter Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Byte(0xdb);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
        _bytes.AddRange(length);
        _bytes.AddRange(utf8);
        return this;
    }
}

/// <summary>Reads MessagePack into plain objects: long, string, byte[], bool, null, object?[].</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public object? Read()
    {
        var type = Take(1)[0];
        return type switch
        {
            < 0x80 => (long)type,
            < 0x90 => Map(type & 0x0f),
            < 0xa0 => Array(type & 0x0f),
            < 0xc0 => Text(type & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Take((int)Unsigned(1)).ToArray(),
            0xc5 => Take((int)Unsigned(2)).ToArray(),
            0xc6 => Take((int)Unsigned(4)).ToArray(),
            0xcc => (long)Unsigned(1),
            0xcd => (long)Unsigned(2),
            0xce => (long)Unsigned(4),
            0xcf => (long)Unsigned(8),
            0xd0 => (long)(sbyte)Unsigned(1),
            0xd1 => (long)(short)Unsigned(2),
            0xd2 => (long)(int)Unsigned(4),
            0xd3 => (long)Unsigned(8),
            0xd9 => Text((int)Unsigned(1)),
            0xda => Text((int)Unsigned(2)),
            0xdb => Text((int)Unsigned(4)),
            0xdc => Array((int)Unsigned(2)),
            0xdd => Array((int)Unsigned(4)),
            >= 0xe0 => (long)(sbyte)type,
            _ => throw new InvalidDataException($"Not expected from the hub: 0x{type:x2}"),
        };
    }

    private object?[] Array(int length)
    {
        var items = new object?[length];
        for (var i = 0; i < length; i++)
            items[i] = Read();
        return items;
    }

    private object?[] Map(int length) => Array(length * 2);

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private ulong Unsigned(int size)
    {
        ulong value = 0;
        foreach (var b in Take(size))
            value = (value << 8) | b;
        return value;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
