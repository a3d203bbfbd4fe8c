using BianMin.Domain.Kernel;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Cases;

/// <summary>What a later slice tells about a case, beside its state.</summary>
public interface ICaseMarks
{
    /// <summary>Reads them; none when this person may not see them.</summary>
    Task<IReadOnlyList<CaseMark>> Read(Actor actor, CenterScope center, Guid caseId, CancellationToken cancellationToken);
}

/// <summary>A mark on the file of a case.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Tone">What they mean.</param>
/// <param name="Address">Where more stands.</param>
public sealed record CaseMark(string Text, Tone Tone, string Address);
