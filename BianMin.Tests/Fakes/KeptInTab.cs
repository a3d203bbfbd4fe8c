using System.Text;
using Microsoft.JSInterop;

namespace BianMin.Tests.Fakes;

/// <summary>What a tab kept of a draft: the sealed form, and below it what was typed beside it.</summary>
internal sealed class KeptInTab(string text) : IJSStreamReference
{
    public long Length => Encoding.UTF8.GetByteCount(text);

    public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
