namespace BianMin.Portal.Hall;

internal static partial class ScreenLog
{
    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "The hall {Center} could not be read for a public screen")]
    public static partial void HallNotRead(ILogger logger, string center, Exception exception);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Debug, Message = "The script of a public screen of {Center} did not answer: {Reason}")]
    public static partial void ScriptFailed(ILogger logger, string center, string reason);

    [LoggerMessage(EventId = 2103, Level = LogLevel.Warning, Message = "Guides and rules of {Center} could not be read for its wall")]
    public static partial void WallNotRead(ILogger logger, string center, Exception exception);

    [LoggerMessage(EventId = 2104, Level = LogLevel.Warning, Message = "The guides of {Center} could not be read for a screen of its hall")]
    public static partial void GuidesNotRead(ILogger logger, string center, Exception exception);
}
