using BianMin.Domain.Cases;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Shell.Drafts;

namespace BianMin.Portal.Cases.Intake;

/// <summary>收件登记 as the console of a window opens it.</summary>
internal sealed class WindowIntake(Dialogs dialogs, DraftStore drafts) : IWindowIntake
{
    public Task<bool> IsBegun(Guid? ticketId) => drafts.Has(IntakeDialog.DraftName(ticketId));

    public async Task<TakenAtWindow?> Open(IntakeWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var (hall, here) = (wish.Hall, wish.Window.Window);
        var answer = await dialogs.Open<IntakeDialog>(
            wish.Ticket is { } served ? $"收件登记 {served.Label}" : "收件登记",
            new()
            {
                [nameof(IntakeDialog.Actor)] = wish.Actor,
                [nameof(IntakeDialog.Center)] = hall.Center,
                [nameof(IntakeDialog.Window)] = here,
                [nameof(IntakeDialog.Open)] = hall.Windows.Where(w => w.State != PostState.Closed && w.Window.Id != here.Id).Select(w => w.Window.Id).ToHashSet(),
                [nameof(IntakeDialog.TicketId)] = wish.Ticket?.Id,
                [nameof(IntakeDialog.ItemId)] = wish.ItemId,
            });
        await drafts.Forget(IntakeDialog.DraftName(wish.Ticket?.Id));
        return answer is TakenAnswer taken ? new(taken.Outcome.Text(), taken.Number, $"cases/{taken.Number}") : null;
    }
}
