using System.Text.RegularExpressions;
using BianMin.Domain.Guides;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;

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

    [Theory]
    [InlineData("A new register", 5)]
    [InlineData("A new figure", 3)]
    [InlineData("A new window state", 9)]
    [InlineData("A new handling kind", 5)]
    public void A_recipe_names_few_files_and_those_it_changes_are_there(string title, int most)
    {
        var recipe = Read(Path.Combine(SourceTree.Root, "CONTRIBUTING.md")).Split("\n#").Single(s => s.TrimStart('#', ' ').StartsWith($"{title}\n", StringComparison.Ordinal));

        Assert.InRange(Numbered().Count(recipe), 1, most);
        Assert.All(NumberedFile().Matches(recipe).Select(m => m.Groups[1].Value), file => Assert.True(File.Exists(Path.Combine(SourceTree.Root, file)), file));
    }

    [Fact]
    public void Every_member_that_has_a_definition_has_one_of_its_own()
    {
        Assert.Equal(Enum.GetValues<RegisterKind>(), RegisterDefinitions.All.Select(d => d.Kind).Order());
        Assert.Equal(Enum.GetValues<Figure>(), FigureDefinitions.All.Select(d => d.Figure).Order());
        Assert.Equal(Enum.GetValues<PostState>(), PostStates.All.Select(d => d.State).Order());
        Assert.Equal(Enum.GetValues<HandlingKind>(), HandlingKinds.All.Select(d => d.Kind).Order());
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

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d+\. `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex NumberedFile();
}
