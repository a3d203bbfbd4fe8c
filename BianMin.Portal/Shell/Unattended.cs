using System.Security.Cryptography;
using System.Text;

namespace BianMin.Portal.Shell;

/// <summary>On a page that nobody stands by, such as a lobby TV: its document brings along what it needs to be honest alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnattendedAttribute : Attribute;

/// <summary>The one script that stands in the document itself. It fetches a page anew whose own scripts never came or fell silent, but
/// only once the page can be had: a reload into the browser's error page would be the end.</summary>
public static class UnattendedScript
{
    /// <summary>The script; lifeline.js calls <c>bianminAlive</c> at each of its rounds.</summary>
    public const string Text = """
        (() => {
          const patience = 30000;
          let alive = performance.now();
          window.bianminAlive = () => { alive = performance.now(); };
          setInterval(async () => {
            if (document.hidden || performance.now() - alive < patience) return;
            try {
              if ((await fetch(location.href, { cache: "no-store" })).ok) location.reload();
            } catch {
              // The server is not there yet.
            }
          }, 5000);
        })();
        """;

    /// <summary>By which the content security policy knows it.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
