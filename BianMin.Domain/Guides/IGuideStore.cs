namespace BianMin.Domain.Guides;

/// <summary>The catalogue as use cases change it.</summary>
public interface IGuideStore
{
    /// <summary>An item of a county, or null.</summary>
    Task<ServiceItem?> Item(string countyId, Guid itemId, CancellationToken cancellationToken);

    /// <summary>The items of a county that have one of the codes.</summary>
    Task<IReadOnlyList<ServiceItem>> ByCodes(string countyId, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>The entry of an item into a centre, or null.</summary>
    Task<ItemEntry?> Entry(string centerId, Guid itemId, CancellationToken cancellationToken);

    /// <summary>A file of an item, or null; removed ones are not found.</summary>
    Task<GuideFile?> File(string countyId, Guid fileId, CancellationToken cancellationToken);

    /// <summary>How many files an item has now.</summary>
    Task<int> CountFiles(Guid itemId, CancellationToken cancellationToken);

    /// <summary>The number of the latest version of a centre's rule; 0 when it is still as shipped.</summary>
    Task<int> LatestRule(string centerId, string code, CancellationToken cancellationToken);

    /// <summary>Adds an item.</summary>
    void Add(ServiceItem item);

    /// <summary>Adds an entry.</summary>
    void Add(ItemEntry entry);

    /// <summary>Takes an entry away.</summary>
    void Remove(ItemEntry entry);

    /// <summary>Adds a file with its content.</summary>
    Task Add(GuideFile file, byte[] content, CancellationToken cancellationToken);

    /// <summary>Adds a version of a rule.</summary>
    void Add(RuleVersion rule);
}
