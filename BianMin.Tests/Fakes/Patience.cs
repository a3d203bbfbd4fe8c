using System.Runtime.CompilerServices;
using Bunit;

namespace BianMin.Tests.Fakes;

/// <summary>How long a component test waits for what another thread does: one second is too short on a busy machine.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(60);
}
