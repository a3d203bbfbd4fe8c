using Microsoft.AspNetCore.Components;
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

    /// <summary>What stands in it, in an exported table; without it the column is on the screen alone.</summary>
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
        base.OnInitialized();
    }
}
