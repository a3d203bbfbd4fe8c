using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Shell;

/// <summary>One of a few, in a form.</summary>
public sealed class SelectFieldTests : MudContext
{
    [Fact]
    public void A_choice_is_told()
    {
        var chosen = DayOfWeek.Monday;
        var choice = Render<ChoiceField<DayOfWeek>>(p => p.Add(f => f.Label, "逢").Add(f => f.Value, chosen).Add(f => f.Words, d => $"周{(int)d}").Add(f => f.ValueChanged, v => chosen = v));
        choice.Labelled("逢").Change("Friday");
        Assert.Equal(DayOfWeek.Friday, chosen);
    }

    [Fact]
    public void Nothing_is_chosen_before_somebody_chooses()
    {
        var chosen = "";
        var select = Render<SelectField>(p => p
            .Add(f => f.Label, "业务").Add(f => f.Nothing, "请选择").Add(f => f.Choices, [("A", "A 户籍"), ("B", "B 社保")]).Add(f => f.Value, chosen).Add(f => f.ValueChanged, v => chosen = v));
        Assert.Equal("请选择", select.Find("option[selected]").TextContent);
        select.Labelled("业务").Change("B");
        Assert.Equal("B", chosen);
        select.Render(p => p.Add(f => f.Value, chosen));
        Assert.Equal("B 社保", select.Find("option[selected]").TextContent);
    }

    [Fact]
    public void A_fault_is_read_out_with_the_choice_until_another_is_made()
    {
        Services.AddSingleton<IValidator<AddDevice>>(new AddDeviceValidator());
        var chosen = "";
        var area = Render<FaultArea>(p => p
            .Add(f => f.Faults, Faults.Of(Services, new AddDevice("", "大厅东侧")))
            .AddChildContent<SelectField>(f => f
                .Add(x => x.Label, "中心").Add(x => x.Of, nameof(AddDevice.CenterId)).Add(x => x.Help, "取号机放在哪里。").Add(x => x.Nothing, "请选择")
                .Add(x => x.Choices, [("sixi", "泗溪镇")]).Add(x => x.Value, chosen).Add(x => x.ValueChanged, v => chosen = v)));

        var select = area.Labelled("中心");
        Assert.Equal("true", select.GetAttribute("aria-invalid"));
        Assert.Equal(["请选择取号机所在的中心。", "取号机放在哪里。"], select.GetAttribute("aria-describedby")!.Split(' ').Select(id => area.Find($"#{id}").TextContent));

        select.Change("sixi");
        area.FindComponent<SelectField>().Render(p => p.Add(x => x.Value, chosen));
        Assert.Null(area.Labelled("中心").GetAttribute("aria-invalid"));
    }
}
