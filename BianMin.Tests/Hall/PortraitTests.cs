using System.Xml.Linq;
using BianMin.Portal.Hall.Portraits;

namespace BianMin.Tests.Hall;

/// <summary>Generated portraits (HALL-5).</summary>
public sealed class PortraitTests
{
    [Fact]
    public void The_same_person_always_looks_the_same()
    {
        var id = Guid.NewGuid();

        Assert.Equal(Portrait.Draw(id), Portrait.Draw(id));
    }

    [Fact]
    public void A_hall_full_of_people_can_be_told_apart() =>
        Assert.True(Enumerable.Range(0, 100).Select(_ => Portrait.Draw(Guid.NewGuid())).Distinct().Count() > 90);

    [Fact]
    public void A_portrait_is_a_drawing_that_fetches_nothing()
    {
        var svg = XDocument.Parse(Portrait.Draw(Guid.NewGuid()));

        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name.LocalName is "href" or "src");
    }
}
