using System.Globalization;

namespace BianMin.Domain.Calendar;

/// <summary>Reads a table with the columns 日期, 类型 and 名称, in any order.</summary>
internal static class CsvHolidays
{
    private static readonly string[] Columns = ["日期", "类型", "名称"];

    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly Dictionary<string, CalendarDayKind> Kinds = new()
    {
        ["放假"] = CalendarDayKind.Holiday,
        ["节假日"] = CalendarDayKind.Holiday,
        ["假日"] = CalendarDayKind.Holiday,
        ["休"] = CalendarDayKind.Holiday,
        ["补班"] = CalendarDayKind.MakeUpWorkday,
        ["上班"] = CalendarDayKind.MakeUpWorkday,
        ["调休上班"] = CalendarDayKind.MakeUpWorkday,
        ["班"] = CalendarDayKind.MakeUpWorkday,
    };

    public static void Read(string[] lines, HolidayDraft draft)
    {
        var header = Cells(lines[0]);
        int[] at = [.. Columns.Select(column => header?.IndexOf(column) ?? -1)];
        if (at.Contains(-1))
        {
            draft.Error(1, "第一行应是表头：日期,类型,名称。");
            return;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim(' ', '\t', ',').Length > 0)
                ReadRow(i + 1, Cells(lines[i]), at, draft);
        }
    }

    private static void ReadRow(int line, List<string>? cells, int[] at, HolidayDraft draft)
    {
        if (cells is null)
            draft.Error(line, "引号没有成对。");
        else if (cells.Count <= at.Max())
            draft.Error(line, "缺少列，应有日期、类型、名称三列。");
        else if (!DateOnly.TryParseExact(cells[at[0]], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            draft.Error(line, "日期不对，请写成 2026-10-01 的样子。");
        else if (!Kinds.TryGetValue(cells[at[1]], out var kind))
            draft.Error(line, "类型不对，请填“放假”或“补班”。");
        else
            draft.Add(line, date, kind, cells[at[2]]);
    }

    /// <summary>The trimmed cells of a line, with RFC 4180 quotes; null when a quote is left open.</summary>
    private static List<string>? Cells(string line)
    {
        List<string> cells = [];
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                Close();
            else
                cell.Append(c);
        }

        Close();
        return quoted ? null : cells;

        void Close()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}
