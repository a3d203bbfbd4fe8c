using System.Text.RegularExpressions;

namespace BianMin.Tests.Architecture;

/// <summary>docs/architecture.md and CONTRIBUTING.md say what the code is.</summary>
public sealed partial class ArchitectureDocumentTests
{
    private const int MostFilesOfAWalk = 10;

    private static readonly string Page = Path.Combine(SourceTree.Root, "docs", "architecture.md");

    [Fact]
    public void The_drawings_are_what_the_code_is() => Assert.Equal(Drawing.Redraw(Read(Page)), Read(Page));

    [Fact]
    public void Every_floor_is_drawn() => Assert.All(Floors.All, floor => Assert.Contains(Drawing.Begin(floor), Read(Page), StringComparison.Ordinal));

    [Fact]
    public void A_walk_passes_at_most_ten_files_and_all_of_them_are_there()
    {
        var walks = Lists(Read(Page)).ToList();

        Assert.Equal(3, walks.Count);
        Assert.All(walks, walk => Assert.InRange(walk.Files.Count, 1, MostFilesOfAWalk));
        Assert.All(walks.SelectMany(w => w.Files), file => Assert.True(File.Exists(Path.Combine(SourceTree.Root, file)), file));
    }

    [Fact(Explicit = true)]
    public void Draws_the_floors_anew() => File.WriteAllText(Page, Drawing.Redraw(Read(Page)));

    internal static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    /// <summary>The numbered lists of a page, each with the files that its points begin with.</summary>
    internal static IEnumerable<(string Title, IReadOnlyList<string> Files)> Lists(string page) =>
        from section in page.Split("\n#").Skip(1)
        let files = NumberedFile().Matches(section).Select(m => m.Groups[1].Value).ToList()
        where files.Count > 0
        select (section.Split('\n')[0].TrimStart('#', ' '), (IReadOnlyList<string>)files);

    [GeneratedRegex(@"^\d+\. `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex NumberedFile();
}
