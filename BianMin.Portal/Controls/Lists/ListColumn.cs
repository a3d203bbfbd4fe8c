using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using MudBlazor;

namespace BianMin.Portal.Controls.Lists;

/// <summary>
/// A column of an <see cref="OfficeList{T}"/>. It can be sorted by when it has a <see cref="Key"/>, which stands in the address, and
/// hidden unless it says <c>Hideable="false"</c>.
/// </summary>
public sealed class ListColumn<T> : TemplateColumn<T>
{
    /// <summary>Short Latin name in the address; without one the column does not sort.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>Width, such as <c>9rem</c>; columns without one share what is left.</summary>
    [Parameter]
    public string? Width { get; set; }

    /// <summary>What stands in it, on the screen too unless it has a template; without it the column is not in an exported table.</summary>
    [Parameter]
    public Func<T, string?>? Text { get; set; }

    [CascadingParameter]
    private ListPlace? Place { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Sortable = Key is not null;
        Identifier = Key;
        HeaderStyle = Width is null ? null : $"width: {Width}";
        if (Key is not null && Place?.Sort == Key)
            InitialDirection = Place.Descending ? SortDirection.Descending : SortDirection.Ascending;
        if (Key is not null)
            HeaderTemplate = _ => SortButton;
        if (Text is not null)
            CellTemplate ??= cell => built => built.AddContent(0, Text(cell.Item));
        base.OnInitialized();
    }

    // The library names the button of every column alike. Its own is hidden by the sheet; a press on this one reaches the same handler.
    private void SortButton(RenderTreeBuilder built)
    {
        built.OpenElement(0, "button");
        built.AddAttribute(1, "type", "button");
        built.AddAttribute(2, "class", "list-sort");
        built.AddMarkupContent(3, "<span class=\"visually-hidden\">按</span>");
        built.AddContent(4, Title);
        built.AddMarkupContent(5, "<span class=\"visually-hidden\">排序</span>");
        built.CloseElement();
    }
}
