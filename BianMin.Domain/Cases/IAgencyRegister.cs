namespace BianMin.Domain.Cases;

/// <summary>代办结果登记 as cases write into it; the registers themselves come after the cases.</summary>
public interface IAgencyRegister
{
    /// <summary>Writes down in the same commit what an agent achieved and to whom it was handed; once for each case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="handedTo">Who received the result.</param>
    /// <param name="by">The agent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Write(Case one, string handedTo, string by, CancellationToken cancellationToken);
}
