using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Scheduling;

/// <summary>The jobs of the installation: when they run, how they went, and running one by hand.</summary>
public sealed partial class JobsPage : IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(2);

    // Jobs that were started on this page, with the last run of each as it was then.
    private readonly Dictionary<string, LastRun?> _started = [];
    private IReadOnlyList<JobLine>? _jobs;
    private Actor _actor = ActorClaims.Nobody;
    private Refusal? _refusal;
    private Ticker? _ticker;
    private string? _opened;
    private bool _busy;
    private bool _gone;

    /// <summary>Key of the job whose runs are shown; without one, the first that failed when the page was opened, or else the first.</summary>
    [SupplyParameterFromQuery(Name = "job")]
    public string? Key { get; set; }

    /// <summary>Page of its runs, from 1.</summary>
    [SupplyParameterFromQuery(Name = "p")]
    public int? Page { get; set; }

    [Inject]
    private IJobQueries Jobs { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private JobLine? Shown => _jobs?.FirstOrDefault(j => j.Key == (Key ?? _opened)) ?? (_jobs is [var first, ..] ? first : null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
        if (RendererInfo.IsInteractive && !_gone)
            _ticker = new Ticker(ReadEvery, Clock, () => InvokeAsync(Refresh));
    }

    private static string AddressOf(JobLine job) => $"admin/jobs?job={job.Key}";

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        if (!(await Jobs.All(_actor, CancellationToken.None)).TryGet(out var jobs, out var refusal))
        {
            // What was read stays, beside the reason why it is no newer.
            _refusal = refusal;
            return;
        }

        if (_refusal?.Kind == RefusalKind.Unavailable)
            _refusal = null;
        _jobs = jobs;
        _opened ??= jobs.OrderByDescending(j => j.Failing).Select(j => j.Key).FirstOrDefault();
        foreach (var job in jobs)
            Tell(job);
    }

    private async Task Run(JobLine job)
    {
        if (_busy || !await Confirm.Ask($"立即执行“{job.Title}”吗？", $"{job.What}现在多执行一次不会重复办理，也不影响原定时间。", "立即执行"))
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, new RunJobNow(job.Key))).TryGet(out _, out _refusal))
        {
            _started[job.Key] = job.LastRun;
            Navigation.NavigateTo(AddressOf(job));
            await Read();
        }

        _busy = false;
    }

    // Whoever started it wants to know what came of it.
    private void Tell(JobLine job)
    {
        if (job.State != JobState.Resting || !_started.TryGetValue(job.Key, out var before) || job.LastRun is not { } last || last == before)
            return;
        _started.Remove(job.Key);
        if (last.Outcome == JobOutcome.Succeeded)
            Notices.Done($"“{job.Title}”已做完。{last.Words}");
        else
            Notices.Refused(Refusal.Conflict("scheduling.failed", $"“{job.Title}”没有做成：{last.Words}"));
    }
}
