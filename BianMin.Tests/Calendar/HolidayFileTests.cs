using System.Text;
using BianMin.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Calendar;

public sealed class HolidayFileTests
{
    private static readonly CalendarDay[] NewYear2027 =
    [
        new(new(2027, 1, 1), CalendarDayKind.Holiday, "元旦"),
        new(new(2027, 1, 2), CalendarDayKind.Holiday, "元旦"),
        new(new(2027, 1, 9), CalendarDayKind.MakeUpWorkday, "元旦"),
    ];

    [Theory]
    [InlineData("日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-02,放假,元旦\n2027-01-09,补班,元旦\n")]
    [InlineData("\uFEFF日期,类型,名称\r\n2027/1/1,节假日,元旦\r\n2027年1月2日,休,元旦\r\n\r\n,,\r\n20270109,调休上班,元旦")]
    [InlineData("名称,日期,备注,类型\n\"元旦\",2027.1.1,\"a,b\",放假\n元旦,2027-1-2,,放假\n 元旦 , 2027-1-9 ,,班")]
    public void A_table_is_read_as_people_write_it(string text)
    {
        var file = HolidayFile.Parse(text);

        Assert.Empty(file.Errors);
        Assert.Equal(NewYear2027, file.Days);
        Assert.Equal([2027], file.WholeYears);
    }

    [Fact]
    public void A_calendar_is_read_with_folded_lines_and_its_last_day()
    {
        var file = HolidayFile.Parse(Ics(
            "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270103\r\nSUMMARY:元\r\n 旦（休）",
            "DTSTART;VALUE=DATE:20270109\r\nSUMMARY:元旦（班）"));

        Assert.Empty(file.Errors);
        Assert.Equal(NewYear2027, file.Days);
    }

    [Theory]
    [InlineData("SUMMARY:元旦补班", CalendarDayKind.MakeUpWorkday)]
    [InlineData("SUMMARY:元旦上班", CalendarDayKind.MakeUpWorkday)]
    [InlineData("SUMMARY:元旦\r\nCATEGORIES:调休上班", CalendarDayKind.MakeUpWorkday)]
    [InlineData("SUMMARY:元旦", CalendarDayKind.Holiday)]
    [InlineData("SUMMARY:元旦假期 第2天/共3天", CalendarDayKind.Holiday)]
    public void Make_up_days_are_told_by_their_words(string properties, CalendarDayKind kind)
    {
        var day = Assert.Single(HolidayFile.Parse(Ics($"DTSTART;VALUE=DATE:20270109\r\n{properties}")).Days);

        Assert.Equal((kind, "元旦"), (day.Kind, day.Name));
    }

    [Fact]
    public void Where_days_off_are_marked_mere_observances_are_left_out()
    {
        var file = HolidayFile.Parse(Ics(
            "DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦（休）",
            "DTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦",
            "DTSTART;VALUE=DATE:20271222\r\nSUMMARY:冬至"));

        Assert.Empty(file.Errors);
        Assert.Single(file.Days);
        Assert.Equal(["元旦", "冬至"], file.Skipped);
    }

    [Theory]
    [InlineData("", "第1行：第一行应是表头：日期,类型,名称。")]
    [InlineData("日期,类型,名称", "文件里没有节假日。")]
    [InlineData("日期,类型,名称\n2027-02-30,放假,春节", "第2行：日期不对，请写成 2026-10-01 的样子。")]
    [InlineData("日期,类型,名称\n2027-02-06,放价,春节", "第2行：类型不对，请填“放假”或“补班”。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假,", "第2行：名称没有填写，例如：春节。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假", "第2行：缺少列，应有日期、类型、名称三列。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假,\"春节", "第2行：引号没有成对。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假,<script>", "第2行：名称里有不能使用的字符。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假,春\t节", "第2行：名称里有不能使用的字符。")]
    [InlineData("日期,类型,名称\n1027-02-06,放假,春节", "第2行：年份应在 2000 至 2100 之间。")]
    [InlineData("日期,类型,名称\n2027-02-05,补班,春节", "第2行：2027-02-05 是星期五，补班只能在周六或周日，请核对日期。")]
    [InlineData("日期,类型,名称\n2027-02-06,放假,春节\n2027-2-6,补班,春节", "第3行：2027-02-06 重复，同一天只能写一次。")]
    public void A_wrong_line_is_told_with_its_number(string text, string error) =>
        Assert.Equal(error, Assert.Single(HolidayFile.Parse(text).Errors).Text);

    [Theory]
    [InlineData("DTSTART:20270101T090000\r\nSUMMARY:元旦")]
    [InlineData("SUMMARY:元旦")]
    [InlineData("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:元旦")]
    [InlineData("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20990101\r\nSUMMARY:元旦")]
    [InlineData("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:元旦")]
    [InlineData("DTSTART;VALUE=DATE:99991231\r\nSUMMARY:元旦")]
    [InlineData("DTSTART;VALUE=DATE:20270101")]
    public void A_wrong_event_is_told_with_its_line(string properties) =>
        Assert.Equal(2, Assert.Single(HolidayFile.Parse(Ics(properties)).Errors).Line);

    [Fact]
    public void A_calendar_cut_off_in_the_middle_is_told() =>
        Assert.Contains("不完整", Assert.Single(HolidayFile.Parse("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101").Errors).Text, StringComparison.Ordinal);

    [Fact]
    public void A_hopeless_file_tells_its_first_errors_only()
    {
        var text = "日期,类型,名称\n" + string.Concat(Enumerable.Repeat("x,y,z\n", 10_000));

        Assert.Equal(HolidayFile.MaxErrors, HolidayFile.Parse(text).Errors.Count);
    }

    [Fact]
    public void Any_text_is_answered_with_days_or_errors() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var table = HolidayFile.Parse("日期,类型,名称\n" + text);
            var calendar = HolidayFile.Parse($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:{text}\nEND:VEVENT");
            return Answered(HolidayFile.Parse(text ?? "")) && Answered(table) && Answered(calendar);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_table_of_any_days_is_read_back_as_it_was_written() =>
        Prop.ForAll(CalendarArbitraries.Days.Generator.ListOf().ToArbitrary(), dates =>
        {
            CalendarDay[] days = [.. dates.Distinct().Order().Select(date => new CalendarDay(date, CalendarDayKind.Holiday, "春节"))];
            var file = HolidayFile.Parse("日期,类型,名称\n" + string.Concat(days.Select(d => $"{d.Date:yyyy-MM-dd},放假,{d.Name}\n")));
            return days.Length == 0 ? file.Errors.Count == 1 : file.Days.SequenceEqual(days) && file.Errors.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Files_of_spreadsheets_are_decoded_whatever_they_were_saved_as()
    {
        const string text = "日期,类型,名称";
        Encoding[] encodings =
        [
            new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode,
            CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
        ];

        Assert.All(encodings, encoding =>
            Assert.Equal(text, HolidayFile.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).TrimStart('\uFEFF')));
    }

    private static bool Answered(HolidayFile file) => file.Days.Count > 0 || file.Errors.Count > 0;

    private static string Ics(params string[] events) =>
        "BEGIN:VCALENDAR\r\n" + string.Concat(events.Select(e => $"BEGIN:VEVENT\r\n{e}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n";
}
