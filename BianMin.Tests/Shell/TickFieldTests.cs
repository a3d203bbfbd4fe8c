using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Shell;

/// <summary>A yes or no in a form.</summary>
public sealed class TickFieldTests : MudContext
{
    [Fact]
    public void A_tick_is_told_and_its_words_belong_to_it()
    {
        var ticked = false;
        var tick = Render<TickField>(p => p.Add(f => f.Label, "收费").Add(f => f.ValueChanged, v => ticked = v));
        Assert.Equal("收费", tick.Find("label").TextContent.Trim());
        tick.Find("label input[type=checkbox]").Change(true);
        Assert.True(ticked);
    }
}
