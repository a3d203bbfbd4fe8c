namespace BianMin.Portal.Identity;

/// <summary>Addresses that stay in this portal.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this portal, else the home page: a link must not lead from our door to somebody else's.</summary>
    public static string OrHome(string? address) => IsLocal(address) ? address! : "/";

    private static bool IsLocal(string? address) =>
        address is ['/', ..]
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(c => char.IsControl(c) || c == '\\');
}
