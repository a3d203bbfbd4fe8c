using BianMin.Portal.Controls.Charts;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BianMin.Tests.Shell;

/// <summary>Charts are pictures of a table that is always there.</summary>
public sealed class ChartsTests : MudContext
{
    public ChartsTests()
    {
    }

    [Theory]
    [InlineData(TrendForm.Lines)]
    [InlineData(TrendForm.Columns)]
    public void A_trend_has_a_picture_and_the_same_numbers_as_a_table(TrendForm form)
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Title, "收件与办结").Add(c => c.Unit, "件").Add(c => c.LabelHead, "期次").Add(c => c.Form, form)
            .Add(c => c.Labels, ["10上", "10下"]).Add(c => c.Series, [new("收件", [12, 7]), new("办结", [null, 5.5])]));

        Assert.NotEmpty(chart.FindAll(".chart-plot[aria-hidden=true] svg path"));
        Assert.Equal(["期次", "收件", "办结"], chart.FindAll(".chart-table thead th").Select(h => h.TextContent));
        Assert.Equal(["10上", "12", "—", "10下", "7", "5.5"], chart.FindAll(".chart-table tbody :is(th, td)").Select(h => h.TextContent));
        Assert.Contains("单位：件", chart.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_is_there_for_a_screen_reader_and_for_everybody_at_a_press()
    {
        var chart = Render<ShareChart>(p => p.Add(c => c.Title, "各事项").Add(c => c.Parts, [new("低保", 3)]));
        Assert.Contains("visually-hidden", chart.Find(".chart-table").ClassName, StringComparison.Ordinal);

        chart.Find(".chart-turn").Click();

        Assert.DoesNotContain("visually-hidden", chart.Find(".chart-table").ClassName ?? "", StringComparison.Ordinal);
        Assert.Contains("chart-off", chart.Find(".chart-plot").ClassName, StringComparison.Ordinal);
        Assert.Equal("true", chart.Find(".chart-turn").GetAttribute("aria-pressed"));
        Assert.StartsWith("看图", chart.Find(".chart-turn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_are_named_counted_and_measured_the_largest_first_and_the_small_ones_are_one_bar()
    {
        var chart = Render<ShareChart>(p => p.Add(c => c.Title, "各事项").Add(c => c.Unit, "件").Add(c => c.Most, 2)
            .Add(c => c.Parts, [new("社保", 20), new("低保", 60), new("户籍", 15), new("没有的", 0), new("供电", 5)]));

        Assert.Equal(["低保", "社保", "其他 2 项"], chart.FindAll(".share-name").Select(n => n.TextContent));
        Assert.Equal(["60.0%", "20.0%", "20.0%"], chart.FindAll(".share-part").Select(n => n.TextContent));
        Assert.Equal(["width: 100%", "width: 33.3%", "width: 33.3%"], chart.FindAll(".share-bar span").Select(n => n.GetAttribute("style")));
        Assert.Equal(4, chart.FindAll(".chart-table tbody tr").Count);
    }

    [Fact]
    public void A_heat_map_has_the_number_in_each_cell_and_a_shade_by_it()
    {
        var chart = Render<HeatMap>(p => p.Add(c => c.Title, "取号时段").Add(c => c.Unit, "人次").Add(c => c.Rows, ["一", "二"]).Add(c => c.Columns, ["8", "9"])
            .Add(c => c.Values, new Dictionary<(int, int), long> { [(0, 0)] = 50, [(0, 1)] = 1, [(1, 0)] = 25 }));

        Assert.Equal(["50", "1", "25", ""], chart.FindAll(".heat-cell").Select(c => c.TextContent));
        Assert.Equal(["heat-5", "heat-1", "heat-3", "heat-0"], chart.FindAll(".heat-cell").Select(c => c.ClassName!.Split(' ')[1]));
        Assert.Equal("一 8：50 人次", chart.FindAll(".heat-cell")[0].GetAttribute("title"));
        Assert.Equal(["一", "50", "1", "二", "25", "0"], chart.FindAll(".chart-table tbody :is(th, td)").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(7, 2)]
    [InlineData(327, 100)]
    [InlineData(200, 50)]
    [InlineData(1001, 500)]
    public void Axes_have_round_numbers(double most, double step) => Assert.Equal(step, ChartText.RoundStep(most, 4));

    [Fact]
    public void With_nothing_to_show_a_chart_says_so()
    {
        var charts = new IRenderedComponent<IComponent>[]
        {
            Render<TrendChart>(p => p.Add(c => c.Title, "走势").Add(c => c.Labels, ["10上"]).Add(c => c.Series, [new("收件", [0])])),
            Render<ShareChart>(p => p.Add(c => c.Title, "占比").Add(c => c.Parts, [])),
            Render<HeatMap>(p => p.Add(c => c.Title, "时段").Add(c => c.Rows, ["一"]).Add(c => c.Columns, ["8"])),
        };

        Assert.All(charts, c =>
        {
            Assert.Equal("这段时间还没有数据。", c.Find(".chart-empty").TextContent);
            Assert.Empty(c.FindAll("button"));
        });
    }
}
