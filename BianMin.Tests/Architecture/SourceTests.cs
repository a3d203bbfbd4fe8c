using System.Text.RegularExpressions;

namespace BianMin.Tests.Architecture;

/// <summary>What can be read from the text of the project.</summary>
public sealed partial class SourceTests
{
    private const int LongestComponent = 150;

    // Their names are not known before the works are.
    private static readonly string[] SchedulesOfJobs = ["BianMin.Infrastructure/Scheduling/WorkPlan.cs"];

    [Fact]
    public void Nobody_reads_a_clock_but_through_TimeProvider() =>
        Assert.Empty(
            from file in SourceTree.Files(".", ".cs", ".razor")
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && file.Name != "SourceTests.cs"
            from line in file.Lines
            where Clock().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Tests_wait_for_events_and_not_for_time() =>
        Assert.Empty(
            from file in SourceTree.Files("BianMin.Tests", ".cs")
            where file.Name != "SourceTests.cs"
            from line in file.Lines
            where Sleep().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void A_component_says_one_thing_in_150_lines_of_markup_and_150_of_code() =>
        Assert.Empty(
            from file in SourceTree.Files("BianMin.Portal", ".razor", ".razor.cs")
            let lines = file.Text.TrimEnd().Split('\n').Length
            where lines > LongestComponent
            select $"{file.Path}: {lines} lines");

    [Fact]
    public void Every_dialog_stands_in_the_one_frame_which_knows_what_Esc_does()
    {
        var dialogs = SourceTree.Files("BianMin.Portal", ".razor").Where(f => f.Name.EndsWith("Dialog.razor", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(dialogs);
        Assert.Empty(dialogs.Where(f => !f.Text.Contains("<DialogForm", StringComparison.Ordinal)).Select(f => f.Path));
        Assert.Equal(["DialogForm.razor"], SourceTree.Files("BianMin.Portal", ".razor").Where(f => f.Text.Contains("<MudDialog ", StringComparison.Ordinal)).Select(f => f.Name));
    }

    [Fact]
    public void Every_list_of_the_office_can_be_taken_along_with_all_its_columns()
    {
        var pages = SourceTree.Files("BianMin.Portal", ".razor").Where(f => f.Text.Contains("<OfficeList ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(f => !f.Text.Contains(" Export=\"", StringComparison.Ordinal) && !f.Text.Contains("导出 Excel", StringComparison.Ordinal)).Select(f => f.Path));
        Assert.Empty(
            from file in pages
            where file.Text.Contains(" Export=\"", StringComparison.Ordinal)
            from line in file.Lines
            where line.Text.Contains("<ListColumn ", StringComparison.Ordinal) && !line.Text.Contains(" Text=\"", StringComparison.Ordinal) && !ColumnOfTheScreen().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");
    }

    [Fact]
    public void No_page_asks_for_anything_outside_of_the_machine() =>
        Assert.Empty(
            from file in SourceTree.Files("BianMin.Portal", ".razor", ".css", ".js", ".html", ".svg")
            from line in file.Lines
            where OutsideAddress().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Components_never_touch_the_database_or_a_unit_of_work() =>
        Assert.Empty(
            from file in SourceTree.Files("BianMin.Portal", ".razor", ".razor.cs")
            from line in file.Lines
            where DeepNames().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Settings_are_bound_where_a_slice_is_set_up_and_looked_up_by_name_nowhere()
    {
        var code = SourceTree.Files(".", ".cs", ".razor").Where(f => f.Path.StartsWith("BianMin.Infrastructure/", StringComparison.Ordinal) || f.Path.StartsWith("BianMin.Portal/", StringComparison.Ordinal)).ToList();
        var reading = (
            from file in code
            from line in file.Lines
            where Configuration().IsMatch(line.Text)
            select (file.Path, file.Name, Line: $"{file.Path}:{line.Number}: {line.Text.Trim()}")).ToList();

        Assert.Contains(reading, r => r.Name == "SettingsSetup.cs");
        Assert.Empty(reading.Where(r => r.Name != "Program.cs" && !r.Name.EndsWith("Setup.cs", StringComparison.Ordinal) && !SchedulesOfJobs.Contains(r.Path)).Select(r => r.Line));
        Assert.Empty(
            from file in code
            where file.Name != "SettingsSetup.cs"
            from line in file.Lines
            where LookUp().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");
    }

    [Fact]
    public void What_is_said_below_the_screens_fits_a_county_and_a_city() =>
        Assert.Empty(
            from file in SourceTree.Files("BianMin.Domain", ".cs").Concat(SourceTree.Files("BianMin.Infrastructure", ".cs"))
            where !file.Path.Contains("/Demo/", StringComparison.Ordinal)
            from line in file.Lines
            where CountyAlone().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Nothing_is_put_off_in_the_code() =>
        Assert.Empty(
            from file in SourceTree.Files(".", ".cs", ".razor", ".js", ".css", ".sh")
            where file.Name != "SourceTests.cs"
            from line in file.Lines
            where PutOff().IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bThread\.Sleep\(|\bTask\.Delay\(\s*\d")]
    private static partial Regex Sleep();

    // The names of XML vocabularies are no addresses that anybody asks for.
    [GeneratedRegex(@"(?<!xmlns(:\w+)?\s*=\s*[""'])(?<!NS\(\s*[""'])https?://(?!www\.w3\.org/)")]
    private static partial Regex OutsideAddress();

    [GeneratedRegex(@"\b(DbContext|IUnitOfWork|IHallStore|IPostStore|ICalendarStore|IHandler|ICenterHandler)\b")]
    private static partial Regex DeepNames();

    [GeneratedRegex(@"\bIConfiguration\b|\.Configuration\b(?!\.)")]
    private static partial Regex Configuration();

    [GeneratedRegex(@"[cC]onfiguration(\[|\.GetValue\b)|\bGet(Value<|ConnectionString\b|(Required)?Section\b)")]
    private static partial Regex LookUp();

    // What is pressed or opened there says nothing on paper.
    [GeneratedRegex("""Title="(操作|大厅屏幕)" """)]
    private static partial Regex ColumnOfTheScreen();

    // A county by its name, and the law's word for its departments, are right for both.
    [GeneratedRegex("^(?!\\s*//).*(?<!上高)县(?!（市）|级民政部门)")]
    private static partial Regex CountyAlone();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex PutOff();
}
