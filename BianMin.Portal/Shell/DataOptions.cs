using System.ComponentModel.DataAnnotations;

namespace BianMin.Portal.Shell;

/// <summary>Section <c>Data</c>: the folder of everything that the portal keeps: keys, attachments, the default database.</summary>
internal sealed class DataOptions : IValidatableObject
{
    /// <summary>A relative one counts from the portal's own folder.</summary>
    public string Folder { get; set; } = "App_Data";

    /// <summary>Sees to it that the folder is there.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string? reason = null;
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
        }

        if (reason is not null)
            yield return new($"不能建立这个文件夹。 The folder cannot be made: {reason}", [nameof(Folder)]);
    }
}
