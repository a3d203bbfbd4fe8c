namespace BianMin.Portal.Shell;

/// <summary>Stands on endpoints whose pages are a library's and write style elements of their own; the content policy lets only those.</summary>
internal sealed record WritesStyles;
