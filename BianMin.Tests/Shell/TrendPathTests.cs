using BianMin.Portal.Controls.Charts;

namespace BianMin.Tests.Shell;

/// <summary>What a trend draws is what was counted: nothing where nothing was, and sets never over each other.</summary>
public sealed class TrendPathTests
{
    [Fact]
    public void A_day_without_a_number_breaks_the_line_and_has_no_mark()
    {
        double?[] values = [10, 5, null, 0, 10];

        Assert.Equal("M100 0L300 100M700 200L900 0", TrendPath.Line(values, 5, 10));
        Assert.Equal("M100 0h0.01M300 100h0.01M700 200h0.01M900 0h0.01", TrendPath.Marks(values, 5, 10));
    }

    [Fact]
    public void A_line_ends_with_its_numbers_and_begins_with_its_first()
    {
        Assert.Equal("M300 100", TrendPath.Line([null, 5], 5, 10));
        Assert.Equal("", TrendPath.Line([], 5, 10));
    }

    [Fact]
    public void Columns_stand_beside_each_other_within_the_share_of_their_label()
    {
        Assert.Equal("M70 200V0h180V200zM570 200V100h180V200z", TrendPath.Columns([10, 5], 2, 10, set: 0, sets: 2));
        Assert.Equal("M250 200V100h180V200z", TrendPath.Columns([5, null], 2, 10, set: 1, sets: 2));
        Assert.Equal("M0 0h500V200H0z", TrendPath.Share(0, 2));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 2)]
    [InlineData(7, 3)]
    [InlineData(31, 4)]
    public void No_column_lies_over_its_neighbour(int labels, int sets)
    {
        var width = TrendPath.ColumnWidth(labels, sets);
        var lefts = Enumerable.Range(0, labels).SelectMany(label => Enumerable.Range(0, sets).Select(set => TrendPath.ColumnLeft(label, labels, set, sets))).ToList();

        Assert.All(lefts.Zip(lefts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= width - 0.02, $"{pair} of {width}"));
        Assert.True(lefts[0] >= 0 && lefts[^1] + width <= TrendPath.Wide);
    }

    [Fact]
    public void Every_step_of_the_scale_has_a_line() => Assert.Equal("M0 200H1000M0 100H1000M0 0H1000", TrendPath.Grid(100, 50));

    [Fact]
    public void A_line_tells_its_greatest_and_its_newest_number_and_none_that_would_lie_on_another()
    {
        var told = TrendValues.Of([new("取号", [3, 10, 1, null]), new("收件", [9.9, 9.9, 1, null])], 4, 10, TrendForm.Lines);

        Assert.Equal([(1, 62.5, 10), (10, 37.5, 100), (9.9, 12.5, 99)], told.Select(t => (t.Value, t.Left, t.Bottom)));
    }

    [Fact]
    public void Columns_tell_their_numbers_outwards_but_none_that_is_nought()
    {
        var told = TrendValues.Of([new("收件", [5, 0]), new("办结", [null, 10])], 2, 10, TrendForm.Columns);

        Assert.Equal([(5, 25, 100, 50), (10, 75, 0, 100)], told.Select(t => (t.Value, t.Left, t.Before, t.Bottom)));
        Assert.Equal([(25, 50), (75, 50)], TrendValues.Of([new("收件", [5, 1])], 2, 10, TrendForm.Columns).Select(t => (t.Left, t.Before)));
    }
}
