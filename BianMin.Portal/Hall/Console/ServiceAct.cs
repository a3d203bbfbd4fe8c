namespace BianMin.Portal.Hall.Console;

/// <summary>A button of the clerk's window.</summary>
/// <param name="Text">What it does.</param>
/// <param name="Letter">Its letter of <c>Shortcut</c>.</param>
/// <param name="Enabled">Whether it does something now. It keeps the focus when it does not, so that the keyboard is never lost.</param>
/// <param name="Do">What pressing does.</param>
/// <param name="Next">Whether it is the next useful thing, which has the focus.</param>
internal sealed record ServiceAct(string Text, char Letter, bool Enabled, Func<Task> Do, bool Next = false);
