namespace BianMin.Domain.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>待答复: received, not yet answered.</summary>
    AwaitingDecision,

    /// <summary>待补正: told once what is missing.</summary>
    Incomplete,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>已上报: in the hands of the level above.</summary>
    ForwardedUp,

    /// <summary>已办结，待领取.</summary>
    Finished,

    /// <summary>代办员已领取，待转交: the agent fetched the result and has not handed it over yet.</summary>
    WithAgent,

    /// <summary>已送达.</summary>
    Delivered,

    /// <summary>已引导.</summary>
    Redirected,

    /// <summary>不予受理.</summary>
    Refused,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已撤回.</summary>
    Withdrawn,

    /// <summary>已归档.</summary>
    Archived,
}
