using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace BianMin.Portal.Controls;

/// <summary>A file of the reader's machine, read to its end.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ReadFile(string Name, byte[] Bytes)
{
    private const int Whole = 100;
    private const int Part = 64 * 1024;

    /// <summary>Said when the line broke, or the file is not there any more.</summary>
    public const string HalfRead = "文件没有读完，请重新选择。";

    /// <summary>Fetches a file; null when it could not be read to its end.</summary>
    /// <param name="file">Chosen in the browser.</param>
    /// <param name="greatest">Greatest size in bytes.</param>
    /// <param name="percent">Told how far it has come.</param>
    public static async Task<ReadFile?> From(IBrowserFile file, long greatest, Action<int>? percent = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var bytes = new MemoryStream((int)file.Size);
            await using var stream = file.OpenReadStream(greatest);
            var part = new byte[Part];
            for (int read; (read = await stream.ReadAsync(part)) > 0;)
            {
                bytes.Write(part, 0, read);
                percent?.Invoke((int)(bytes.Length * Whole / file.Size));
            }

            return new(file.Name, bytes.ToArray());
        }
        catch (Exception e) when (e is IOException or JSException or TimeoutException)
        {
            return null;
        }
    }
}
