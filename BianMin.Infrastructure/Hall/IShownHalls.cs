using BianMin.Domain.Hall;

namespace BianMin.Infrastructure.Hall;

/// <summary>The halls as the screens of this node show them now; read from memory.</summary>
internal interface IShownHalls
{
    /// <summary>A hall, when what the screens show is how it was at a version; null otherwise.</summary>
    HallSnapshot? AsOf(string centerId, long? version);
}
