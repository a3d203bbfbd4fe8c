using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BianMin.Portal.Shell;

/// <summary>
/// How text leaves the portal: Chinese as it is, a third of the bytes of its numeric entities and half of those of its escapes.
/// Signs that mean something in a page stay escaped, so that JSON may stand in one, too.
/// </summary>
internal static class TextEncoders
{
    /// <summary>In pages.</summary>
    public static HtmlEncoder Html { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>In JSON: answers of the APIs, messages of the hub.</summary>
    public static JavaScriptEncoder Json { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);
}
