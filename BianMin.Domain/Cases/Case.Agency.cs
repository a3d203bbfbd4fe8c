using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The agent's part: what somebody of the township or a village does for a villager (代办, CASE-10).</summary>
public sealed partial class Case
{
    /// <summary>Account of the agent who submitted it for the applicant; null when it was received at a window.</summary>
    public string? SubmittedBy { get; private init; }

    /// <summary>Whether an agent submitted it.</summary>
    public bool ByAgent => SubmittedBy is not null;

    /// <summary>How many steps the agent has seen; what came after them is news to the agent.</summary>
    public int AgentSaw { get; private set; }

    /// <summary>Whether something happened that the agent has not seen.</summary>
    public bool HasNewsForAgent => SubmittedBy is not null && _steps.Count > AgentSaw;

    /// <summary>The agent handed in photographs of what was lacking; the window still checks the materials themselves.</summary>
    /// <param name="materials">Names of what they show.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">The instant.</param>
    public Refusal? Supply(IReadOnlyCollection<string> materials, string by, Moment now) =>
        Bars(CaseStepKind.Supplied) ?? StepOfAgent(CaseStepKind.Supplied, by, string.Join('、', materials), now);

    /// <summary>The agent fetched the result at the window.</summary>
    public Refusal? Fetch(string by, Moment now) => Bars(CaseStepKind.Fetched) ?? StepOfAgent(CaseStepKind.Fetched, by, by, now);

    /// <summary>The agent handed the result to the villager, which ends the handing over (CASE-12).</summary>
    public Refusal? SignOver(string to, string by, Moment now, ServiceRecord? service = null)
    {
        if ((Bars(CaseStepKind.SignedOver) ?? StepOfAgent(CaseStepKind.SignedOver, by, to, now)) is { } refusal)
            return refusal;
        Particulars = Particulars with { Service = service ?? new(ServiceWay.OnPaper) };
        return null;
    }

    /// <summary>The agent has seen everything up to now. Nobody else's work is touched by it, so the version stays.</summary>
    public void ShowToAgent() => AgentSaw = _steps.Count;

    private Refusal? StepOfAgent(CaseStepKind kind, string by, string text, Moment now)
    {
        Step(kind, by, text, now);
        ShowToAgent();
        return null;
    }
}
