using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Shell;

/// <summary>A time of day in a form.</summary>
public sealed class TimeFieldTests : MudContext
{
    [Theory]
    [InlineData("0830", 8, 30)]
    [InlineData("08:30", 8, 30)]
    [InlineData("8:30", 8, 30)]
    [InlineData("830", 8, 30)]
    [InlineData("14：05", 14, 5)]
    public void A_time_can_be_typed_as_people_write_it(string typed, int hour, int minute)
    {
        var told = new List<TimeOnly?>();
        var field = Render<TimeField>(p => p.Add(f => f.Label, "上午开始").Add(f => f.ValueChanged, told.Add));
        field.Labelled("上午开始").Change(typed);
        Assert.Equal([new TimeOnly(hour, minute)], told);
    }

    [Fact]
    public void What_is_no_time_is_none_and_says_so()
    {
        var told = new List<TimeOnly?>();
        var field = Render<TimeField>(p => p.Add(f => f.Label, "上午开始").Add(f => f.Value, new TimeOnly(8, 30)).Add(f => f.ValueChanged, told.Add));
        Assert.Equal("08:30", field.Labelled("上午开始").GetAttribute("value"));
        field.Labelled("上午开始").Change("2560");
        Assert.Equal([null], told);
        Assert.Contains("“2560”不是时间", field.Markup, StringComparison.Ordinal);
    }
}
