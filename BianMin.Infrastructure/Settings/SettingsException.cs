namespace BianMin.Infrastructure.Settings;

/// <summary>The settings cannot be used; nothing was started.</summary>
/// <param name="faults">Each with the name of its setting.</param>
public sealed class SettingsException(IEnumerable<string> faults) : Exception(
    string.Join('\n', faults.Prepend("设置有误，没有启动。 The settings are at fault; nothing was started.")));
