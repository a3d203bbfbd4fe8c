using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BianMin.Tests.Fakes;

/// <summary>Finds fields as people do.</summary>
internal static class Labels
{
    /// <summary>What a label is tied to, as a browser does it.</summary>
    public static IElement Labelled<TPage>(this IRenderedComponent<TPage> page, string label)
        where TPage : IComponent =>
        page.Find($"#{page.FindAll("label").Single(l => l.ChildNodes[0].TextContent.Trim() == label).GetAttribute("for")}");
}
