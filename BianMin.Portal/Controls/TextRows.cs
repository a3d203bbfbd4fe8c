namespace BianMin.Portal.Controls;

/// <summary>How many rows Chinese text takes where it cannot scroll: on paper and on the wall. Nothing there may be cut without saying so.</summary>
public static class TextRows
{
    /// <summary>Rows of one text, when so many Chinese characters fit into a row; Latin letters and digits count half.</summary>
    public static int Of(string text, int perRow)
    {
        ArgumentNullException.ThrowIfNull(text);
        var halves = text.Sum(c => c < 0x2000 ? 1 : 2);
        return Math.Max(1, (halves + (2 * perRow) - 1) / (2 * perRow));
    }

    /// <summary>How many of the texts, from the first, fit into so many rows.</summary>
    public static int Fitting(IReadOnlyList<string> texts, int perRow, int rows)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var count = 0;
        while (count < texts.Count && (rows -= Of(texts[count], perRow)) >= 0)
            count++;
        return count;
    }

    /// <summary>Divides texts into pages of so many rows; a text that is longer than a page has one to itself.</summary>
    public static IEnumerable<IReadOnlyList<string>> Pages(IReadOnlyList<string> texts, int perRow, int rows)
    {
        ArgumentNullException.ThrowIfNull(texts);
        for (var rest = texts.ToList(); rest.Count > 0;)
        {
            var page = rest.GetRange(0, Math.Max(1, Fitting(rest, perRow, rows)));
            rest.RemoveRange(0, page.Count);
            yield return page;
        }
    }
}
