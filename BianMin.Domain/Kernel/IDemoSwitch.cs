namespace BianMin.Domain.Kernel;

/// <summary>Pauses the visitors and staff that the demo plays; the director's board shows the switch only where it is available.</summary>
public interface IDemoSwitch
{
    /// <summary>Whether this installation plays a simulation at all.</summary>
    bool Available { get; }

    /// <summary>Whether the simulation rests now. It rests or goes on for all centres at once.</summary>
    bool Paused { get; set; }
}
