using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>
/// 进驻: an item that has entered a centre. From that day on the former department no longer accepts it (OPEN-4). The centre
/// adds what is its own: its windows and its telephone.
/// </summary>
public sealed class ItemEntry
{
    /// <summary>Greatest length of a telephone.</summary>
    public const int PhoneLength = 40;

    private ItemEntry()
    {
    }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Windows that accept it; at least one.</summary>
    public List<Guid> WindowIds { get; private set; } = [];

    /// <summary>Telephone for questions; the centre's hotline when empty.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The day it entered.</summary>
    public DateOnly EnteredOn { get; private init; }

    /// <summary>Changes with every commit.</summary>
    public Guid Version { get; private set; }

    /// <summary>Brings an item into a centre.</summary>
    public static ItemEntry Enter(string centerId, Guid itemId, IEnumerable<Guid> windowIds, string phone, Moment now)
    {
        var entry = new ItemEntry { CenterId = centerId, ItemId = itemId, EnteredOn = now.Day };
        entry.Arrange(windowIds, phone);
        return entry;
    }

    /// <summary>Changes the windows and the telephone.</summary>
    public void Arrange(IEnumerable<Guid> windowIds, string phone)
    {
        WindowIds = [.. windowIds.Distinct()];
        Phone = phone;
        Version = Guid.NewGuid();
    }
}
