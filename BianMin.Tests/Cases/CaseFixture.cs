using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Tests.Database;
using BianMin.Tests.Guides;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>A hall that takes applications in: Monday 23 November 2026, 09:00 in China, with an item of each kind that a test asks for.</summary>
internal sealed class CaseFixture(HallFixture hall) : IAsyncDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<HandlingKind, Guid> _items = [];

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everything was handed in.</summary>
    public static IReadOnlyDictionary<string, MaterialStanding> Complete { get; } = CaseSamples.Guide.Materials.ToDictionary(m => m.Name, _ => MaterialStanding.HandedIn);

    /// <summary>Only the main materials were handed in, and a promise stands for the proof.</summary>
    public static IReadOnlyDictionary<string, MaterialStanding> WithoutPicture { get; } =
        new Dictionary<string, MaterialStanding>(Complete) { ["照片"] = MaterialStanding.Missing, ["收入证明"] = MaterialStanding.Promised };

    public HallFixture Hall => hall;

    public string Center => hall.CenterId;

    public Actor Clerk => hall.Clerk(1);

    /// <summary>An agent of the centre, who has no staff record.</summary>
    public Actor Agent => hall.As(Role.Agent) with { Name = "赵代办", StaffId = null };

    public CenterScope Scope => new(hall.CenterId, hall.CountyId);

    public ICaseQueries Queries => hall.Services.GetRequiredService<ICaseQueries>();

    public static async Task<CaseFixture> Open(string engine, IntakeRegime intake = IntakeRegime.MainDecide, string? connection = null) =>
        new(await HallFixture.Open(engine, at: Monday, connection: connection, settings: new() { Intake = intake }));

    /// <summary>The item of a kind, published and brought in when it is first asked for.</summary>
    public async Task<Guid> Item(HandlingKind kind = HandlingKind.Promised)
    {
        if (_items.TryGetValue(kind, out var known))
            return known;
        var officer = hall.As(Role.CountyOfficer);
        var today = Moment.At(hall.Time.GetUtcNow()).Day;
        var saved = await hall.Must(officer, new SaveGuideDraft(hall.CountyId, null, $"T-{(int)kind}", Content(kind), null));
        var check = await hall.Must(officer, new CheckGuide(hall.CountyId, saved.ItemId, saved.Version));
        await hall.Must(officer, new PublishGuide(hall.CountyId, saved.ItemId, today, check.Version));
        await hall.Must(hall.Director, new ArrangeItem(Center, saved.ItemId, [hall.Window(1)], "", null));
        return _items[kind] = saved.ItemId;
    }

    /// <summary>An application at the first window with everything handed in, unless told otherwise.</summary>
    public async Task<TakeIn> Asking(IntakeDecision decision, HandlingKind kind = HandlingKind.Promised) =>
        new(Center, Guid.NewGuid().ToString("N"), hall.Window(1), null, await Item(kind), CaseSamples.Zhang, null, "", Complete, decision);

    /// <summary>An application as the agent submits it, without photographs.</summary>
    public async Task<SubmitForVillager> Submission(params SentFile[] files) =>
        new(Center, Guid.NewGuid().ToString("N"), await Item(), CaseSamples.Zhang, "13900000009", "", true, files);

    /// <summary>The number of an application that the agent submitted.</summary>
    public async Task<string> Submitted(params SentFile[] files) => (await hall.Must(Agent, await Submission(files))).Number;

    public Task<TakenIn> TakeIn(TakeIn request) => hall.Must(Clerk, request);

    /// <summary>An accepted case.</summary>
    public async Task<string> Accepted(HandlingKind kind = HandlingKind.Promised) => (await TakeIn(await Asking(new(IntakeOutcome.Accept), kind))).Number;

    public async Task<CaseFile> File(string number) => (await Queries.Open(hall.Director, number, Cancel)).Value;

    /// <summary>The kinds of its papers, in the order of their names.</summary>
    public async Task<IEnumerable<PaperKind>> Papers(string number) => (await File(number)).Papers.Select(p => p.Kind).Order();

    /// <summary>Changes a case as it stands.</summary>
    public async Task<CaseFile> Do(string number, Func<CaseFile, IUseCase<Done>> make, Actor? actor = null)
    {
        await hall.Must(actor ?? Clerk, make(await File(number)));
        return await File(number);
    }

    public async Task<Refusal> Refused(string number, Func<CaseFile, IUseCase<Done>> make, string code, Actor? actor = null) =>
        await hall.Refused(actor ?? Clerk, make(await File(number)), code);

    public async Task<CaseFile> Finish(string number) => await Do(number, f => new FinishCase(Center, f.Id, f.Version, "发放 1000 元"));

    public ValueTask DisposeAsync() => hall.DisposeAsync();

    private static GuideContent Content(HandlingKind kind) => GuideSamples.Complete with
    {
        Name = $"临时救助{(int)kind}",
        Kind = kind,
        Materials = CaseSamples.Guide.Materials,
        PromisedLimit = kind == HandlingKind.Immediate ? new(0, DayCounting.WorkingDays) : CaseSamples.Guide.PromisedLimit,
        LegalLimit = CaseSamples.Guide.LegalLimit,
        JointDepartments = kind == HandlingKind.Joint ? [new("国土所", 5), new("规划所", 3)] : [],
    };
}
