using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Shell;

/// <summary>A number in a form.</summary>
public sealed class NumberFieldTests : MudContext
{
    [Fact]
    public void A_number_is_none_when_emptied_and_never_above_its_greatest()
    {
        int? told = 3;
        var field = Render<NumberField>(p => p.Add(f => f.Label, "原件").Add(f => f.Value, 3).Add(f => f.Max, 9).Add(f => f.ValueChanged, v => told = v));
        field.Labelled("原件").Change("12");
        Assert.Equal(9, told);
        field.Labelled("原件").Change("");
        Assert.Null(told);
    }
}
