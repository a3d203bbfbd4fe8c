using BianMin.Domain.Kernel;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Hall.Console;

/// <summary>What a later slice tells the clerk in the bar of the console; at most one does.</summary>
public interface IConsoleNote
{
    /// <summary>Reads it; null when there is nothing to tell.</summary>
    Task<ConsoleNote?> Read(Actor actor, CenterScope center, CancellationToken cancellationToken);
}

/// <summary>A few words in the bar of the console.</summary>
/// <param name="Text">The words.</param>
/// <param name="Tone">What they mean.</param>
/// <param name="Address">Where more stands.</param>
public sealed record ConsoleNote(string Text, Tone Tone, string Address);
