using BianMin.Domain.Hall;
using BianMin.Portal.Controls;
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
    private Faults _faults = Faults.None;

    /// <summary>The hall, as it stood when the dialog was opened.</summary>
    [Parameter, EditorRequired]
    public HallSnapshot Hall { get; set; } = null!;

    /// <summary>The window the person is at.</summary>
    [Parameter, EditorRequired]
    public WindowView From { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private void Choose(string? series, Guid? window) => (_series, _window) = (series, window);

    private void Agree()
    {
        var wish = new TransferWish(_series, _window, _reason.Trim());
        _faults = Faults.Of(Services, new TransferTicket(Hall.Center.Id, From.Window.Id, Guid.Empty, wish.ToSeries, wish.ToWindow, wish.Reason));
        if (!_faults.Any)
            Dialog.Close(wish);
    }
}

/// <summary>Where to and why; one of the two is set.</summary>
public sealed record TransferWish(string? ToSeries, Guid? ToWindow, string Reason);
