using System.Runtime.CompilerServices;

namespace BianMin.Tests.Architecture;

/// <summary>The project's own text files, as a newcomer has them.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "_framework", "artifacts", "data", "publish"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Above(Here());

    /// <summary>All files below a folder that end in one of these; never none.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)) && !path.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))
            .ToList();
        Assert.NotEmpty(files);
        return files;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "BianMin.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string path = "") =>
        Directory.Exists(Path.GetDirectoryName(path)) ? Path.GetDirectoryName(path)! : AppContext.BaseDirectory;
}

/// <summary>A text file of the project.</summary>
/// <param name="Path">Below the solution's folder, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The lines with their numbers from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, i) => (i + 1, line));
}
