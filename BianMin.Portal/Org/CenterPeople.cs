using BianMin.Domain.Org;

namespace BianMin.Portal.Org;

/// <summary>Who belongs where in a centre, as its wall, plates and badges show it (HALL-4, HALL-5).</summary>
public static class CenterPeople
{
    /// <summary>Who is A at a window, by staff number.</summary>
    public static IReadOnlyList<StaffProfile> Residents(CenterProfile center, Guid windowId) => With(center, windowId, PostRole.A);

    /// <summary>Who may stand in there as B.</summary>
    public static IReadOnlyList<StaffProfile> StandIns(CenterProfile center, Guid windowId) => With(center, windowId, PostRole.B);

    /// <summary>Those who stand at no window: the director and the deputies.</summary>
    public static IReadOnlyList<StaffProfile> Leaders(CenterProfile center)
    {
        ArgumentNullException.ThrowIfNull(center);
        return [.. center.Staff.Where(s => s.Posts.Count == 0).OrderBy(s => s.Number, StringComparer.Ordinal)];
    }

    /// <summary>A person's post in words, such as 7号窗口 民政 · A岗; of several windows as B, only that.</summary>
    public static string Post(CenterProfile center, StaffProfile person)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(person);
        var own = center.Windows.Where(w => person.RoleAt(w.Id) == PostRole.A).ToList();
        return own switch
        {
            [] => person.Posts.Count > 0 ? "B岗 顶岗人员" : person.Duty,
            [var one] => $"{one.Plate} {one.Name} · A岗",
            _ => $"{string.Join("、", own.Select(w => w.Number))}号窗口 · A岗",
        };
    }

    private static List<StaffProfile> With(CenterProfile center, Guid windowId, PostRole role)
    {
        ArgumentNullException.ThrowIfNull(center);
        return [.. center.Staff.Where(s => s.RoleAt(windowId) == role).OrderBy(s => s.Number, StringComparer.Ordinal)];
    }
}
