namespace BianMin.Portal.Shell;

/// <summary>The folder of everything that the portal keeps: keys, attachments, the default database.</summary>
internal static class DataFolder
{
    private const string Default = "App_Data";

    /// <summary>Setting <c>Data:Folder</c>, made when it does not exist; a relative one counts from the portal's own folder.</summary>
    public static string Of(WebApplicationBuilder builder) => Directory.CreateDirectory(
        Path.GetFullPath(builder.Configuration["Data:Folder"] ?? Default, builder.Environment.ContentRootPath)).FullName;
}
