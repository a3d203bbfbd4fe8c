using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Hall.Console;

/// <summary>The person at my window and what can be done with them; the next useful action has the focus.</summary>
public sealed partial class ServicePanel
{
    private static readonly string[] HoldReasons = ["等材料", "去复印", "去缴费", "等负责人签字"];

    private readonly Dictionary<char, ElementReference> _buttons = [];
    private (Guid?, TicketState?) _focused;
    private bool _drawn;

    /// <summary>The console.</summary>
    [Parameter, EditorRequired]
    public ConsoleViewModel Model { get; set; } = null!;

    /// <summary>My window.</summary>
    [Parameter, EditorRequired]
    public WindowView Window { get; set; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    private TicketView? Current => Window.Current;

    private bool IsCalled => Current?.State == TicketState.Called;

    private bool IsServing => Current?.State == TicketState.Serving;

    private int Limit => Model.Hall!.Center.Hall.RecallLimit;

    private string? Courtesy => Current is { Courtesy: not Domain.Hall.Courtesy.None } c ? $" · {QueuePlace.CourtesyName(c.Courtesy)}优待" : null;

    private string Style => Current?.State switch
    {
        TicketState.Called => "called",
        TicketState.Serving => "serving",
        _ => "idle",
    };

    private Guid Id => Window.Window.Id;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var at = (Current?.Id, Current?.State);
        if (_drawn && at == _focused)
            return;
        (_drawn, _focused) = (true, at);
        // Takes the keyboard's focus, unless somebody is typing in a field.
        await Script.InvokeVoidAsync("bianminOfferFocus", _buttons[Acts().First(a => a.Next).Letter]);
        if (firstRender && !IsCalled)
            await GoOnTakingIn();
    }

    private ServiceAct[] Acts() =>
    [
        new("叫号", Shortcut.Next, !Model.Busy, CallNext, !IsCalled && !IsServing),
        new("重呼", Shortcut.Recall, Can(t => TicketRules.Recall(t, t.Recalls, Limit)), On(t => new RecallTicket(Model.CenterId, Id, t.Id, t.Recalls))),
        new("开始", Shortcut.Start, Can(TicketRules.Start), On(t => new StartService(Model.CenterId, Id, t.Id)), IsCalled),
        new("受理", Shortcut.TakeIn, !Model.Busy && !IsCalled, TakeIn),
        new("过号", Shortcut.NoShow, Can(TicketRules.MarkNoShow), End("已过号", t => new MarkNoShow(Model.CenterId, Id, t.Id))),
        new("挂起", Shortcut.Hold, Can(TicketRules.Hold), Hold),
        new("转办", Shortcut.Transfer, Can(TicketRules.Transfer), Transfer),
        new("办结", Shortcut.Finish, Can(TicketRules.Finish), End("已办结", t => new FinishService(Model.CenterId, Id, t.Id)), IsServing),
    ];

    private bool Can(Func<TicketView, Refusal?> hindrance) => Current is { } ticket && !Model.Busy && hindrance(ticket) is null;

    private static Task Press(ServiceAct act) => act.Enabled ? act.Do() : Task.CompletedTask;

    private async Task CallNext()
    {
        if (Current is not { } current)
        {
            await Model.Do(new CallNextTicket(Model.CenterId, Id, null));
            return;
        }

        if (await Dialogs.Open<NextDialog>($"{current.Label} 还在本窗口", new() { [nameof(NextDialog.State)] = current.State }) is not ServiceEnd end)
            return;
        var reason = end == ServiceEnd.PutAside ? await AskHoldReason(current) : "";
        if (reason is not null)
            await Model.Do(new EndAndCallNext(Model.CenterId, Id, current.Id, end, reason));
    }

    private Task Hold() => With(async ticket =>
    {
        if (await AskHoldReason(ticket) is { } reason)
            await Model.Do(new HoldTicket(Model.CenterId, Id, ticket.Id, reason));
    });

    private Task<string?> AskHoldReason(TicketView ticket) =>
        Confirm.AskReason($"挂起 {ticket.Label}", "挂起原因", Ticket.ReasonLength, HoldReasons, "挂起");

    private Task Transfer() => With(async ticket =>
    {
        var answer = await Dialogs.Open<TransferDialog>($"转办 {ticket.Label}",
            new() { [nameof(TransferDialog.Hall)] = Model.Hall, [nameof(TransferDialog.From)] = Window });
        if (answer is TransferWish wish)
            await Model.Do(new TransferTicket(Model.CenterId, Id, ticket.Id, wish.ToSeries, wish.ToWindow, wish.Reason));
    });

    private Func<Task> End(string done, Func<TicketView, IUseCase<Done>> wish) => () => With(t =>
    {
        var id = Id;
        return Model.Do(wish(t), $"{t.Label} {done}", new TakeBackEnd(Model.CenterId, id, t.Id), () => Model.IsFree(id));
    });

    private Func<Task> On<T>(Func<TicketView, IUseCase<T>> wish) => () => With(t => Model.Do(wish(t)));

    // A key pressed twice may come when the person has already left the window.
    private Task With(Func<TicketView, Task> act) => Current is { } ticket ? act(ticket) : Task.CompletedTask;
}
