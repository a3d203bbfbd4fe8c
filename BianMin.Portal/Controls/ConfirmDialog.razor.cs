using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Controls;

/// <summary>What <see cref="Confirm"/> opens: closes with the reason (or an empty text) for yes and with nothing for no.</summary>
public sealed partial class ConfirmDialog
{
    private string _reason = "";
    private bool _missing;

    /// <summary>What follows from a yes.</summary>
    [Parameter]
    public string? Detail { get; set; }

    /// <summary>The answer that does it.</summary>
    [Parameter]
    public string Yes { get; set; } = "确定";

    /// <summary>Whether it cannot be taken back.</summary>
    [Parameter]
    public bool Serious { get; set; }

    /// <summary>What the reason is called; no reason is asked for without.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Greatest number of characters of the reason.</summary>
    [Parameter]
    public int MaxLength { get; set; } = 100;

    /// <summary>Usual reasons.</summary>
    [Parameter]
    public IReadOnlyList<string> Suggestions { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private void Agree()
    {
        _missing = Label is not null && string.IsNullOrWhiteSpace(_reason);
        if (!_missing)
            Dialog.Close(_reason.Trim());
    }
}
