using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace BianMin.Portal.Cases.Attachments;

/// <summary>Reads what was chosen in a browser: all of it, or a word why none of it.</summary>
internal static class PickedFiles
{
    // A page of A4 stays legible at 200 points an inch; a telephone's camera takes four times as much.
    private const int LongestSide = 2400;
    private const int SmallEnough = 1024 * 1024;

    private static readonly Refusal HalfRead = Refusal.Invalid("cases.file-read", ReadFile.HalfRead);

    public static async Task<Outcome<IReadOnlyList<SentFile>>> Read(InputFileChangeEventArgs change, string material, Action<string> told)
    {
        if (change.FileCount > CaseAttachment.GreatestCount)
            return AttachmentRefusals.TooMany;
        var files = new List<SentFile>();
        foreach (var chosen in change.GetMultipleFiles(CaseAttachment.GreatestCount))
        {
            var picked = await Shrunk(chosen);
            if (picked.Size is 0 or > FileKinds.GreatestSize)
                return AttachmentRefusals.Size(picked.Name);
            if (await ReadFile.From(picked, FileKinds.GreatestSize, percent => told($"{chosen.Name}：{percent}%")) is not { } read)
                return HalfRead;
            files.Add(new(material, picked == chosen ? chosen.Name : Path.ChangeExtension(chosen.Name, ".jpg"), read.Bytes));

            // The use case looks again; here the reader is told before the form is sent.
            if (FileKinds.Of(files[^1].Content) is null or FileKind.Docx)
                return AttachmentRefusals.Type(picked.Name);
        }

        return files;
    }

    /// <summary>A large photograph is made smaller before it leaves the telephone: village lines are slow.</summary>
    private static async Task<IBrowserFile> Shrunk(IBrowserFile chosen)
    {
        if (chosen.Size <= SmallEnough || chosen.ContentType is not ("image/jpeg" or "image/png"))
            return chosen;
        try
        {
            var smaller = await chosen.RequestImageFileAsync("image/jpeg", LongestSide, LongestSide);
            return smaller.Size > 0 && smaller.Size < chosen.Size ? smaller : chosen;
        }
        catch (Exception e) when (e is JSException or OperationCanceledException)
        {
            // A browser that cannot draw it sends it as it is, and what it is, is looked at below.
            return chosen;
        }
    }
}
