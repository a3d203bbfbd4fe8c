using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Guides;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Guides;

/// <summary>A reader of a centre's papers and of its wall, without a sign-in; guides are what the test gives.</summary>
internal sealed class PaperFixture : MudContext, ICenterDirectory, IGuideQueries
{
    public PaperFixture(HallSnapshot hall, params PublishedGuide[] guides)
    {
        Hall = hall;
        GuideQueries = [.. guides];
        Feed = new FakeHallFeed(hall);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<ICenterDirectory>(this);
        Services.AddSingleton<IGuideQueries>(this);
        Services.AddSingleton<IRuleQueries>(new ShippedRules());
        Services.AddSingleton<IHallFeed>(Feed);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public HallSnapshot Hall { get; }

    public List<PublishedGuide> GuideQueries { get; }

    /// <summary>How often guides were asked for.</summary>
    public int Reads { get; private set; }

    /// <summary>Whether the guides are out of reach.</summary>
    public bool Broken { get; set; }

    public CountingTimeProvider Clock { get; } = new(HallSnapshots.Now);

    public FakeHallFeed Feed { get; }

    /// <summary>A published guide that some windows accept.</summary>
    public static PublishedGuide Guide(int number, string name, int[] windows, int materials = 2, FeeStandard? fee = null) => new(
        HallSnapshots.Id('g', number), $"MZ-{number:D3}", 1, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 1),
        new GuideContent
        {
            Name = name,
            PromisedLimit = new TimeLimit(number, DayCounting.WorkingDays),
            Materials = [.. Enumerable.Range(1, materials).Select(i => new Material($"申请材料第{i}件", "本人", 1, 0, MaterialMedium.Paper, MaterialWeight.Main, false, false, null))],
            Steps = [new ProcedureStep("申请", "申请人", "当场", "到窗口提出申请。"), new ProcedureStep("办结", "窗口", "5个工作日", "告知结果。")],
            LegalBasis = [new LegalBasis("《某某条例》", "第一条", "")],
            Fee = fee ?? new FeeStandard(false, "不收费", null),
            AcceptingBody = "乡镇人民政府",
        },
        [.. windows.Select(HallSnapshots.Window)],
        "");

    /// <summary>Where the next page believes to be.</summary>
    public void At(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    public ValueTask<CenterProfile?> Find(string centerId, CancellationToken cancellationToken) => new(centerId == Hall.Center.Id ? Hall.Center : null);

    public ValueTask<IReadOnlyList<CenterListing>> All(CancellationToken cancellationToken) => new([]);

    public Task<IReadOnlyList<PublishedGuide>> Of(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        Reads++;
        return Broken ? throw new IOException("The database is out of reach.") : Task.FromResult<IReadOnlyList<PublishedGuide>>([.. GuideQueries]);
    }
}

/// <summary>The rules of a centre that has published none of its own.</summary>
internal sealed class ShippedRules : IRuleQueries
{
    public Task<IReadOnlyList<PublishedRule>> Of(string centerId, CancellationToken cancellationToken) => Task.FromResult(RuleQueries.AsShipped);

    public Task<IReadOnlyList<PublishedRule>> Newest(string centerId, CancellationToken cancellationToken) => Of(centerId, cancellationToken);
}
