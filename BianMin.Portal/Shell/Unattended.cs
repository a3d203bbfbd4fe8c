using System.Security.Cryptography;
using System.Text;

namespace BianMin.Portal.Shell;

/// <summary>On a page that nobody stands by, such as a lobby TV: its document brings along what it needs to be honest alone.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnattendedAttribute : Attribute;

/// <summary>
/// What stands in such a document itself, because a server that dies behind it takes every file with it, and how the content
/// security policy knows it.
/// </summary>
public static class UnattendedDocument
{
    /// <summary>
    /// Fetches a page anew whose own scripts never came or fell silent, but only once the page can be had: a reload into the
    /// browser's error page would be the end. lifeline.js calls <c>bianminAlive</c> at each of its rounds.
    /// </summary>
    public const string Script = """
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

    /// <summary>
    /// What lifeline.js sets anew at each of its rounds starts the animation again; when it falls silent, or never came, the style
    /// alone says that the screen is old.
    /// </summary>
    public const string Style = """
        html::after {
          content: "连接中断 · 数据截至 " var(--as-of) " · 正在重连";
          position: fixed; inset: 0 0 auto; z-index: 9; padding: 1vh 0; background: #8a3f00; color: #fff;
          font: 700 5vh sans-serif; text-align: center; visibility: hidden; animation: silent 1ms 20s forwards;
        }
        html[data-round="1"]::after { animation-name: silent-again; }
        html.is-lost::after { display: none; }
        @keyframes silent { to { visibility: visible; } }
        @keyframes silent-again { to { visibility: visible; } }
        """;

    /// <summary>By which the policy knows the script.</summary>
    public static string ScriptSource { get; } = SourceOf(Script);

    /// <summary>By which the policy knows the style.</summary>
    public static string StyleSource { get; } = SourceOf(Style);

    private static string SourceOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
