// CLR user-defined types are not used by this product; these declarations only let SqlClient load.
#pragma warning disable CA1032, CA1018, CA1008, CA1711

namespace Microsoft.SqlServer.Server;

/// <summary>The storage format of a CLR user-defined type.</summary>
public enum Format
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>SQL Server's own serialisation.</summary>
    Native = 1,

    /// <summary>Serialised by the type through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>Custom serialisation of a CLR user-defined type.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Raised when a type is not a valid CLR user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception for a type and a reason.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"{udtType?.FullName}: {resourceReason}");
}

/// <summary>Describes a CLR user-defined type to the server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>The storage format.</summary>
    public Format Format { get; } = format;

    /// <summary>The greatest size in bytes, −1 for large values.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values have the same length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether the bytes order as the values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The name of the type.</summary>
    public string? Name { get; set; }
}
