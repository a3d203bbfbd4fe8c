using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Law;

/// <summary>依据与机关: what the county's papers cite, and who stands on them.</summary>
public sealed partial class LawPage
{
    private LawBook? _book;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;
    private bool _busy;

    /// <summary><c>authorities</c> for the authorities; the texts otherwise.</summary>
    [SupplyParameterFromQuery(Name = "v")]
    public string? View { get; set; }

    [Inject]
    private ILawQueries Law { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private bool ShowsAuthorities => View == "authorities";

    private string County => _actor.CountyId ?? "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    private async Task Read() => (await Law.Of(_actor, County, CancellationToken.None)).TryGet(out _book, out _refusal);

    private Task Edit(LawEntry? entry) => Open<LegalTextDialog>(entry is { Id: not null } ? "修改依据" : "登记依据", nameof(LegalTextDialog.Entry), entry);

    private Task Edit(AuthorityEntry? entry) => Open<AuthorityDialog>(entry is null ? "登记机关" : "修改机关", nameof(AuthorityDialog.Entry), entry);

    private async Task Open<TDialog>(string title, string name, object? entry)
        where TDialog : ComponentBase
    {
        var parameters = new Dictionary<string, object?> { ["Actor"] = _actor, ["Today"] = Moment.At(Clock.GetUtcNow()).Day, [name] = entry };
        if (await Dialogs.Open<TDialog>(title, parameters) is not true)
            return;
        Notices.Done("已保存，以后作出的文书按新的内容。");
        await Read();
    }

    private async Task TakeOver()
    {
        if (_busy)
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, new TakeOverLaw(County))).TryGet(out _, out _refusal))
            Notices.Done("示例已经采用。请核对条款，并补充机关的管辖法院。");
        var refusal = _refusal;
        await Read();
        (_refusal, _busy) = (refusal, false);
    }

    private static string Span(DateOnly from, DateOnly? until) => $"{ChineseText.Date(from)}起{(until is { } last ? $"，至{ChineseText.Date(last)}" : "")}";
}
