using BianMin.Domain.Guides;

namespace BianMin.Tests.Fakes;

/// <summary>Guides that the test gives.</summary>
internal sealed class FakeGuideQueries : IGuideQueries
{
    /// <summary>What is published.</summary>
    public List<PublishedGuide> Guides { get; } = [];

    /// <summary>The days it was read for, in order.</summary>
    public List<DateOnly> Read { get; } = [];

    /// <summary>Fails every reading until taken away.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Answers only when this has ended.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public async Task<IReadOnlyList<PublishedGuide>> Of(string centerId, DateOnly day, CancellationToken cancellationToken)
    {
        Read.Add(day);
        await Gate;
        return Fault is { } fault ? throw fault : [.. Guides.OrderBy(g => g.Code, StringComparer.Ordinal)];
    }

    /// <summary>Publishes an item at windows with these numbers.</summary>
    public FakeGuideQueries With(string code, string name, string occasion, params int[] windows)
    {
        Guides.Add(Guide(code, name, occasion, [.. windows.Select(HallSnapshots.Window)]));
        return this;
    }

    /// <summary>A guide with one material of each kind.</summary>
    public static PublishedGuide Guide(string code, string name, string occasion, params Guid[] windows) => new(
        Guid.NewGuid(), code, 1, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 1),
        new GuideContent
        {
            Name = name,
            Summary = "按规定办理。",
            Department = "民政所",
            AcceptingBody = "乡镇人民政府",
            DecidingBody = "县级民政部门",
            LifeEvents = [occasion],
            LegalBasis = [new("《社会救助暂行办法》", "第九条", "")],
            Materials =
            [
                new("申请书", "窗口提供表格", 1, 0, MaterialMedium.Paper, MaterialWeight.Main, false, false, null),
                new("居民户口簿", "政府部门核发", 1, 1, MaterialMedium.Either, MaterialWeight.General, true, true, "可以后补"),
            ],
            Steps = [new("受理", "窗口", "当场", "核对材料。"), new("送达", "窗口", "2 个工作日", "送达结果。")],
            PromisedLimit = new(25, DayCounting.WorkingDays),
        },
        windows, "");
}
