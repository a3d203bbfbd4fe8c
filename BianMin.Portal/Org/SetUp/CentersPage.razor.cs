using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Org.SetUp;

/// <summary>All centres of the installation, and a new one from one of the plans: what an administrator does first (ORG-1, ORG-2).</summary>
public sealed partial class CentersPage
{
    private IReadOnlyList<CenterListing>? _centers;
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private string _county = "";
    private string _countyId = "";
    private string _township = "";
    private string _code = "";
    private string _hotline = "";
    private int _plan;
    private bool _busy;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    private async Task Read() => _centers = await Centers.All(CancellationToken.None);

    private async Task Open()
    {
        if (_busy)
            return;
        var asked = new OpenCenter(_countyId, _county, _code, _township, _hotline, _plan);
        _faults = Faults.Of(Services, asked);
        if (_faults.Any)
            return;
        _busy = true;
        var outcome = await UseCases.Do(await CurrentActor.Get(), asked);
        _busy = false;
        if (!outcome.TryGet(out _, out _refusal))
            return;
        Notices.Done($"{_township}便民服务中心已开设。请在“账号”里为主任建立账号。");
        // The county stays: the next centre is most often of the same one.
        (_township, _code, _hotline) = ("", "", "");
        await Read();
    }
}
