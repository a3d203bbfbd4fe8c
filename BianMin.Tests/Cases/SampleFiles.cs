using BianMin.Domain.Cases;

namespace BianMin.Tests.Cases;

/// <summary>Files as people send them.</summary>
internal static class SampleFiles
{
    /// <summary>A picture of one point.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A photograph, as far as its first bytes tell, with words in it that are easily found again.</summary>
    public static byte[] Photo(string words) => [0xFF, 0xD8, 0xFF, 0xE0, .. System.Text.Encoding.UTF8.GetBytes(words)];

    public static SentFile Of(string material, string words = "照片", string name = "IMG_0001.jpg") => new(material, name, Photo(words));
}
