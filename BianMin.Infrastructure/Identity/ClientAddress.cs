using System.Net;
using System.Net.Sockets;

namespace BianMin.Infrastructure.Identity;

/// <summary>Where a request comes from, as tries at the door are counted.</summary>
internal static class ClientAddress
{
    /// <summary>Greatest length of one as text.</summary>
    public const int Length = 45;

    private const int NetworkBytes = 8;

    /// <summary>The address as text; of IPv6 the network alone, because one machine has as many addresses in it as it wants.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var network = address.GetAddressBytes();
        network.AsSpan(NetworkBytes).Clear();
        return new IPAddress(network).ToString();
    }
}
