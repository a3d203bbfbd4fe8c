using System.Reflection;

namespace BianMin.Tests.Architecture;

/// <summary>A floor of the house: its slices, who stands on whom, and what is not so yet.</summary>
/// <param name="Name">As in namespaces.</param>
/// <param name="Assembly">What the compiler made of it.</param>
/// <param name="Levels">Slices from the foundation upwards. A slice uses those of lower levels; slices of one level stand apart.</param>
/// <param name="Exceptions">Uses that are against it, as <c>From→To: Type</c>; this list only shrinks.</param>
internal sealed record Floor(string Name, Assembly Assembly, string[][] Levels, string[] Exceptions)
{
    private readonly Lazy<IReadOnlyList<SliceUse>> _uses = new(() => Find(Name, Assembly));

    /// <summary>Every use of another slice of the same floor.</summary>
    public IReadOnlyList<SliceUse> Uses => _uses.Value;

    /// <summary>All slices that have code.</summary>
    public IEnumerable<string> Slices => Assembly.GetTypes().Select(t => SliceOf(t, Name)).OfType<string>().Distinct();

    /// <summary>The slice of a type of a floor; null for what belongs to none, such as the composition.</summary>
    public static string? SliceOf(Type type, string floor) =>
        type.Namespace?.Split('.') is ["BianMin", var name, var slice, ..] && name == floor ? slice : null;

    /// <summary>How high a slice stands; -1 when it has no place.</summary>
    public int LevelOf(string slice) => Array.FindIndex(Levels, level => level.Contains(slice));

    /// <summary>Whether a use goes down.</summary>
    public bool Allows(SliceUse use) => LevelOf(use.To) < LevelOf(use.From);

    private static List<SliceUse> Find(string floor, Assembly assembly) =>
    [
        .. (from type in assembly.GetTypes()
            let slice = SliceOf(type, floor)
            where slice is not null
            from used in TypeUses.Of(type)
            where used.Assembly == assembly
            let other = SliceOf(used, floor)
            where other is not null && other != slice
            select new SliceUse(slice, other, Outermost(type).Name, used.Name)).Distinct(),
    ];

    private static Type Outermost(Type type) => type.DeclaringType is { } declaring ? Outermost(declaring) : type;
}

/// <summary>A type of one slice uses a type of another.</summary>
/// <param name="From">The slice that uses.</param>
/// <param name="To">The slice that is used.</param>
/// <param name="Type">Who uses.</param>
/// <param name="Used">What is used.</param>
internal sealed record SliceUse(string From, string To, string Type, string Used)
{
    /// <summary>As an exception is written down.</summary>
    public string Named => $"{From}→{To}: {Type}";
}
