namespace BianMin.Portal.Shell;

/// <summary>Who sits before this circuit or sent this request, as use cases want to know it.</summary>
public interface ICurrentActor
{
    /// <summary>The signed-in person; someone without any authority when nobody has signed in.</summary>
    ValueTask<Domain.Kernel.Actor> Get();
}
