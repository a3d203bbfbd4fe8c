using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>A centre's set-up as one immutable piece, shared by all who only read it.</summary>
public sealed record CenterProfile
{
    /// <summary>Short code.</summary>
    public required string Id { get; init; }

    /// <summary>Short code of the county.</summary>
    public required string CountyId { get; init; }

    /// <summary>Name of the county, such as 上高县.</summary>
    public required string CountyName { get; init; }

    /// <summary>Name of the township, such as 泗溪镇.</summary>
    public required string Township { get; init; }

    /// <summary>The unified name board 「×××乡(镇)便民服务中心」 (ORG-4).</summary>
    public string Name => $"{Township}便民服务中心";

    /// <summary>The slogan (S二9).</summary>
    public required string Slogan { get; init; }

    /// <summary>The hotline.</summary>
    public required string Hotline { get; init; }

    /// <summary>Ticker lines.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>When it is open.</summary>
    public required OfficeRegime Regime { get; init; }

    /// <summary>How its hall works.</summary>
    public required HallSettings Hall { get; init; }

    /// <summary>Rises with every change of the set-up.</summary>
    public required long Version { get; init; }

    /// <summary>Windows in the order of their numbers.</summary>
    public required IReadOnlyList<WindowProfile> Windows { get; init; }

    /// <summary>Series in the order of their codes.</summary>
    public required IReadOnlyList<SeriesProfile> Series { get; init; }

    /// <summary>All staff.</summary>
    public required IReadOnlyList<StaffProfile> Staff { get; init; }

    /// <summary>The reach of permissions.</summary>
    public CenterScope Scope => new(Id, CountyId);

    /// <summary>The window with an id, or null.</summary>
    public WindowProfile? Window(Guid id) => Windows.FirstOrDefault(w => w.Id == id);

    /// <summary>The series with a code, or null.</summary>
    public SeriesProfile? FindSeries(string code) => Series.FirstOrDefault(s => s.Code == code);

    /// <summary>How many of the staffed windows serve a series; a window that serves several counts in part.</summary>
    public double WindowsServing(string series, IReadOnlyCollection<Guid> staffed)
    {
        ArgumentNullException.ThrowIfNull(staffed);
        return Windows.Where(w => staffed.Contains(w.Id) && w.Series.Contains(series)).Sum(w => 1.0 / w.Series.Count);
    }

    /// <summary>The person with an id, or null.</summary>
    public StaffProfile? Person(Guid? id) => id is null ? null : Staff.FirstOrDefault(s => s.Id == id);
}

/// <summary>A window as everybody sees it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Number">Number on the plate.</param>
/// <param name="Name">Name without 窗口.</param>
/// <param name="Series">Codes of the series it serves.</param>
public sealed record WindowProfile(Guid Id, int Number, string Name, IReadOnlyList<string> Series)
{
    /// <summary>As spoken and printed: 「3号窗口」.</summary>
    public string Plate => $"{Number}号窗口";
}

/// <summary>A series as everybody sees it.</summary>
/// <param name="Code">One capital letter.</param>
/// <param name="Name">What people come for.</param>
/// <param name="DailyQuota">Greatest number a day, or null.</param>
public sealed record SeriesProfile(string Code, string Name, int? DailyQuota);

/// <summary>A person of the staff with the posts they may hold.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Staff number.</param>
/// <param name="Unit">Member unit.</param>
/// <param name="Duty">Duty.</param>
/// <param name="Posts">Windows and roles they may stand in.</param>
public sealed record StaffProfile(Guid Id, string Name, string Number, string Unit, string Duty, IReadOnlyList<PostQualification> Posts)
{
    /// <summary>The role this person may have at a window, or null when not qualified.</summary>
    public PostRole? RoleAt(Guid windowId) => Posts.Where(p => p.WindowId == windowId).Select(p => (PostRole?)p.Role).Min();
}

/// <summary>A post that a person may hold.</summary>
/// <param name="WindowId">The window.</param>
/// <param name="Role">As A or as B.</param>
public sealed record PostQualification(Guid WindowId, PostRole Role);

/// <summary>The set-up of centres, kept in memory and never older than the last commit the caller has seen.</summary>
public interface ICenterDirectory
{
    /// <summary>The profile of a centre, or null when there is none.</summary>
    ValueTask<CenterProfile?> Find(string centerId, CancellationToken cancellationToken);

    /// <summary>All centres, by county and name; short facts only.</summary>
    ValueTask<IReadOnlyList<CenterListing>> All(CancellationToken cancellationToken);
}

/// <summary>One line of the list of centres.</summary>
/// <param name="Id">Short code.</param>
/// <param name="Name">Name of the centre.</param>
/// <param name="CountyId">Short code of the county.</param>
/// <param name="CountyName">Name of the county.</param>
public sealed record CenterListing(string Id, string Name, string CountyId, string CountyName);

/// <summary>Refusals about the set-up.</summary>
public static class OrgRefusals
{
    /// <summary>No such centre.</summary>
    public static readonly Refusal UnknownCenter =
        Refusal.NotFound("org.unknown-center", "没有找到这个便民服务中心，请核对地址中的中心代码。");

    /// <summary>No such window in the centre.</summary>
    public static readonly Refusal UnknownWindow =
        Refusal.NotFound("org.unknown-window", "本中心没有这个窗口，请刷新页面后重新选择。");
}
