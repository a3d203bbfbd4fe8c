using BianMin.Portal.Controls.Lists;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Shell;

/// <summary>The one list of the office.</summary>
public sealed class OfficeListTests : MudContext
{
    private sealed record Letter(string Number, string Subject);

    [Fact]
    public void Each_sort_button_is_named_by_its_column()
    {
        var list = List();

        Assert.Equal(["按编号排序", "按事由排序"], list.FindAll("thead .list-sort").Select(b => b.TextContent));
        Assert.Equal("备注", list.FindAll("thead th")[2].TextContent.Trim());
    }

    [Fact]
    public void A_press_sorts_and_the_column_says_which_way()
    {
        var list = List();
        Assert.Equal([null, null, null], Sorted(list));

        list.Find("thead .list-sort").Click();
        list.WaitForAssertion(() => Assert.Equal(["ascending", null, null], Sorted(list)));
        Assert.Equal("1", list.Find("tbody td").TextContent);

        list.Find("thead .list-sort").Click();
        list.WaitForAssertion(() => Assert.Equal(["descending", null, null], Sorted(list)));
        Assert.Equal("3", list.Find("tbody td").TextContent);
    }

    [Fact]
    public void An_order_that_stands_in_the_address_is_told_as_well()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("letters?s=-subject");

        var list = List();

        list.WaitForAssertion(() => Assert.Equal([null, "descending", null], Sorted(list)));
    }

    private static List<string?> Sorted(IRenderedComponent<OfficeList<Letter>> list) => [.. list.FindAll("thead th").Select(h => h.GetAttribute("aria-sort"))];

    private IRenderedComponent<OfficeList<Letter>> List()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return Render<OfficeList<Letter>>(p => p
            .Add(l => l.Label, "来信")
            .Add(l => l.Items, [new("2", "乙"), new("3", "甲"), new("1", "丙")])
            .Add(l => l.Empty, (RenderFragment)(_ => { }))
            .Add(l => l.Columns, (RenderFragment)(columns =>
            {
                Column(columns, "编号", "no", l => l.Number);
                Column(columns, "事由", "subject", l => l.Subject);
                Column(columns, "备注", null, _ => "");
            })));
    }

    private static void Column(RenderTreeBuilder columns, string title, string? key, Func<Letter, string?> text)
    {
        columns.OpenComponent<ListColumn<Letter>>(0);
        columns.SetKey(title);
        columns.AddComponentParameter(1, nameof(ListColumn<>.Title), title);
        columns.AddComponentParameter(2, nameof(ListColumn<>.Key), key);
        columns.AddComponentParameter(3, nameof(ListColumn<>.Text), text);
        columns.AddComponentParameter(4, nameof(ListColumn<>.SortBy), (Func<Letter, object>)(l => text(l) ?? ""));
        columns.CloseComponent();
    }
}
