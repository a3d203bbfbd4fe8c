namespace BianMin.Tests.Architecture;

/// <summary>A floor as a picture: its slices by level, and who uses whom as the compiled code does. What follows from other arrows is left out.</summary>
internal static class Drawing
{
    /// <summary>Where the picture of a floor begins in a page.</summary>
    public static string Begin(Floor floor) => $"<!-- drawn from the code: {floor.Name} -->\n";

    /// <summary>Where a picture ends.</summary>
    public const string End = "<!-- end of the drawing -->\n";

    /// <summary>The picture, in the language of mermaid.</summary>
    public static string Of(Floor floor)
    {
        IEnumerable<string> lines =
        [
            "```mermaid",
            "graph BT",
            .. floor.Levels.SelectMany((level, number) => (string[])[$"  subgraph L{number} [ ]", .. level.Select(slice => $"    {slice}"), "  end"]),
            .. Arrows(floor).Select(a => $"  {a.From} --> {a.To}"),
            .. Pairs(floor).Where(p => floor.LevelOf(p.To) >= floor.LevelOf(p.From)).Select(p => $"  {p.From} -. exception .-> {p.To}"),
            "```",
        ];
        return string.Concat(lines.Select(l => $"{l}\n"));
    }

    /// <summary>A page with the pictures of all floors drawn anew.</summary>
    public static string Redraw(string page)
    {
        foreach (var floor in Floors.All)
        {
            var begin = page.IndexOf(Begin(floor), StringComparison.Ordinal) + Begin(floor).Length;
            var end = page.IndexOf(End, begin, StringComparison.Ordinal);
            page = page[..begin] + Of(floor) + page[end..];
        }

        return page;
    }

    private static List<(string From, string To)> Pairs(Floor floor) =>
        [.. floor.Uses.Select(u => (u.From, u.To)).Distinct().OrderBy(p => p, Comparer<(string From, string To)>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}")))];

    private static IEnumerable<(string From, string To)> Arrows(Floor floor)
    {
        var down = Pairs(floor).Where(p => floor.LevelOf(p.To) < floor.LevelOf(p.From)).ToList();
        var below = down.ToLookup(p => p.From, p => p.To);
        return down.Where(p => !below[p.From].Any(between => between != p.To && Reaches(below, between, p.To)));
    }

    private static bool Reaches(ILookup<string, string> below, string from, string to) => below[from].Any(next => next == to || Reaches(below, next, to));
}
