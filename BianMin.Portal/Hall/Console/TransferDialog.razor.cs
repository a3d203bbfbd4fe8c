using BianMin.Domain.Hall;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Hall.Console;

/// <summary>Asks where a person is sent on to, and why; closes with a <see cref="TransferWish"/>.</summary>
public sealed partial class TransferDialog
{
    private static readonly string[] Suggestions = ["不属本窗口事项", "需另一窗口先办", "下一环节"];

    private string? _series;
    private Guid? _window;
    private string _reason = "";
    private string? _problem;

    /// <summary>The hall, as it stood when the dialog was opened.</summary>
    [Parameter, EditorRequired]
    public HallSnapshot Hall { get; set; } = null!;

    /// <summary>The window the person is at.</summary>
    [Parameter, EditorRequired]
    public WindowView From { get; set; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private void Choose(string? series, Guid? window) => (_series, _window, _problem) = (series, window, null);

    private void Agree()
    {
        _problem = _series is null && _window is null ? "请选择转到哪个号段或窗口。"
            : string.IsNullOrWhiteSpace(_reason) ? "请填写转办原因。"
            : null;
        if (_problem is null)
            Dialog.Close(new TransferWish(_series, _window, _reason.Trim()));
    }
}

/// <summary>Where to and why; one of the two is set.</summary>
public sealed record TransferWish(string? ToSeries, Guid? ToWindow, string Reason);
