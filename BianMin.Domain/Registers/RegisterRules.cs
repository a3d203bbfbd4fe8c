using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Registers;

/// <summary>An entry as far as it matters to what can be done with it: the entry itself, or as it was read.</summary>
public interface IRegisterStand
{
    /// <summary>The register.</summary>
    RegisterKind Kind { get; }

    /// <summary>How far it has come.</summary>
    RegisterState State { get; }

    /// <summary>The day it belongs to.</summary>
    DateOnly Day { get; }
}

/// <summary>What can be done with an entry.</summary>
public enum RegisterAct
{
    /// <summary>填结果, 答复.</summary>
    Finish,

    /// <summary>转叫号.</summary>
    Book,

    /// <summary>取消.</summary>
    Cancel,

    /// <summary>处理: what became of it.</summary>
    Follow,

    /// <summary>作废.</summary>
    StrikeOut,
}

/// <summary>What can be done with an entry as it stands. The entry asks this before it changes, screens before they draw a button.</summary>
public static class RegisterRules
{
    /// <summary>What somebody can do with a line of a register.</summary>
    public static IReadOnlySet<RegisterAct> Open(RegisterLine line, Actor actor, CenterScope center, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Enum.GetValues<RegisterAct>()
            .Where(a => line.Kind.Definition().HasEntries && actor.Allows(Permission.HandleCases, center) && Hindrance(a, line, line.HasCome, today) is null)
            .ToHashSet();
    }

    /// <summary>Why something cannot be done with an entry; null when it can.</summary>
    /// <param name="act">What is to be done.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="hasCome">Whether the visitor who booked has come.</param>
    /// <param name="today">The business day.</param>
    public static Refusal? Hindrance(RegisterAct act, IRegisterStand entry, bool hasCome, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var register = entry.Kind.Definition();
        return act switch
        {
            RegisterAct.Finish => register.Result is null ? RegisterRefusals.OtherRegister : In(entry, RegisterState.Planned),
            RegisterAct.Book => !register.Books ? RegisterRefusals.OtherRegister
                : In(entry, RegisterState.Planned) ?? (entry.Day == today ? null : RegisterRefusals.NotToday),
            RegisterAct.Cancel => register.Cancel is null ? RegisterRefusals.OtherRegister
                : hasCome ? RegisterRefusals.HasCome
                : register.CancelsDone ? In(entry, RegisterState.Planned, RegisterState.Done)
                : In(entry, RegisterState.Planned),
            RegisterAct.Follow => register.Follows ? NotStruckOut(entry) : RegisterRefusals.OtherRegister,
            RegisterAct.StrikeOut => NotStruckOut(entry),
        };
    }

    private static Refusal? In(IRegisterStand entry, params RegisterState[] states) =>
        states.Contains(entry.State) ? null : RegisterRefusals.WrongState(entry.Kind, entry.State);

    private static Refusal? NotStruckOut(IRegisterStand entry) =>
        entry.State == RegisterState.StruckOut ? RegisterRefusals.WrongState(entry.Kind, entry.State) : null;
}
