using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Shell;

/// <summary>Words in a form.</summary>
public sealed class TextFieldTests : MudContext
{
    [Fact]
    public void A_text_is_told_when_its_field_is_left()
    {
        var told = "";
        var field = Render<TextField>(p => p.Add(f => f.Label, "姓名").Add(f => f.MaxLength, 20).Add(f => f.ValueChanged, v => told = v));
        var input = field.Labelled("姓名");
        Assert.Equal("20", input.GetAttribute("maxlength"));
        Assert.Equal("off", input.GetAttribute("autocomplete"));
        input.Change("李某某");
        Assert.Equal("李某某", told);
    }

    [Fact]
    public void A_long_text_has_lines_and_a_sentence_beneath_is_read_out_with_it()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "答复").Add(f => f.Rows, 3).Add(f => f.Help, "一时答不上的先空着。"));
        var area = field.Labelled("答复");
        Assert.Equal("TEXTAREA", area.TagName);
        Assert.Equal("3", area.GetAttribute("rows"));
        var beneath = area.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent);
        Assert.Contains("一时答不上的先空着。", beneath);
    }
}
