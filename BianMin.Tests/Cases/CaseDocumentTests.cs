using BianMin.Tests.Architecture;

namespace BianMin.Tests.Cases;

/// <summary>docs/cases.md says what the code says.</summary>
public sealed class CaseDocumentTests
{
    private static readonly string Path = System.IO.Path.Combine(SourceTree.Root, "docs", "cases.md");

    [Fact]
    public async Task The_page_of_cases_is_what_the_table_of_rules_says() =>
        Assert.Equal(CaseDocument.Text, (await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));

    [Fact(Explicit = true)]
    public Task Writes_the_page_anew() => File.WriteAllTextAsync(Path, CaseDocument.Text, TestContext.Current.CancellationToken);
}
