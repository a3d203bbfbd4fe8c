namespace BianMin.Domain.Kernel;

/// <summary>How far the making of the demo's history has come; registered only where there is one.</summary>
public interface IDemoHistory
{
    /// <summary>Days of centres that are made.</summary>
    int Made { get; }

    /// <summary>Days of centres in all; 0 before this was looked up.</summary>
    int All { get; }
}
