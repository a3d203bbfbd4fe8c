namespace BianMin.Portal.Hall.Console;

/// <summary>What becomes of the person at the window when the next is called.</summary>
public enum NextChoice
{
    /// <summary>办结.</summary>
    Finish,

    /// <summary>挂起.</summary>
    Hold,

    /// <summary>过号.</summary>
    NoShow,
}
