using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Scheduling;

/// <summary>The past runs of one job, newest first; read again when it has run once more.</summary>
public sealed partial class JobHistory
{
    private const int PageSize = 15;
    private (string Key, int Page, LastRun?)? _read;
    private JobRuns? _runs;
    private Refusal? _refusal;

    /// <summary>The job.</summary>
    [Parameter, EditorRequired]
    public JobLine Job { get; set; } = null!;

    /// <summary>The page, from 1.</summary>
    [Parameter]
    public int Page { get; set; } = 1;

    [Inject]
    private IJobQueries Jobs { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Job.Key, Page, Job.LastRun);
        if (_read == wanted)
            return;
        if (_read?.Key != wanted.Key)
            _runs = null;
        _read = wanted;
        var page = await Jobs.Runs(await CurrentActor.Get(), Job.Key, (Math.Max(Page, 1) - 1) * PageSize, PageSize, CancellationToken.None);
        if (page.TryGet(out var runs, out _refusal))
            _runs = runs;
        else
            _read = null;
    }
}
