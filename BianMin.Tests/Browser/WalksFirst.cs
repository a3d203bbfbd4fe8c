using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BianMin.Tests.Browser.WalksFirst))]

namespace BianMin.Tests.Browser;

/// <summary>The walks are one long chain beside everything else: they begin first, or the run would end with them alone.</summary>
public sealed class WalksFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        ArgumentNullException.ThrowIfNull(testCollections);
        return [.. testCollections.OrderByDescending(c => c.TestCollectionDisplayName == BrowserCollection.Name)];
    }
}
