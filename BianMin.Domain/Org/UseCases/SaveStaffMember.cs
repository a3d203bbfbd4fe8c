using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Takes a person into the centre, or changes what is known of one and which posts they may hold (ORG-5, ORG-6, HALL-2).
/// A person without posts stands at no window; what they did before stays.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="StaffId">The person; null for a new one.</param>
/// <param name="Name">Name, 2–20 characters.</param>
/// <param name="Number">Staff number on the badge, 1–8 digits, unique in the centre.</param>
/// <param name="Unit">The member unit that seconds them, 2–20 characters.</param>
/// <param name="Duty">Duty, 2–20 characters.</param>
/// <param name="Posts">Windows at which they may stand, each as A or as B.</param>
/// <param name="Seen"><see cref="CenterProfile.Version"/> that was read.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record SaveStaffMember(
    string CenterId, Guid? StaffId, string Name, string Number, string Unit, string Duty, IReadOnlyList<PostQualification> Posts, long Seen) : IUseCase<Done>;

internal sealed class SaveStaffMemberValidator : AbstractValidator<SaveStaffMember>
{
    private const int LongestNumber = 8;

    public SaveStaffMemberValidator()
    {
        RuleFor(s => s.Name).Must(CenterShape.IsName).WithMessage("请填写姓名，2 至 20 个字。");
        RuleFor(s => s.Number).Must(n => n is { Length: > 0 and <= LongestNumber } && n.All(char.IsAsciiDigit)).WithMessage($"工号由 1 至 {LongestNumber} 位数字组成，例如 0021。");
        RuleFor(s => s.Unit).Must(CenterShape.IsName).WithMessage("请填写派出站所，2 至 20 个字，例如“民政所”。");
        RuleFor(s => s.Duty).Must(CenterShape.IsName).WithMessage("请填写职务，2 至 20 个字，例如“窗口工作人员”。");
        RuleFor(s => s.Posts).NotNull().Must(p => p is null || p.DistinctBy(x => x.WindowId).Count() == p.Count).WithMessage("一个人在一个窗口只能是 A 岗或 B 岗，请重新选择。");
    }
}

internal sealed class SaveStaffMemberHandler(ICenterStore store, IUnitOfWork work) : ICenterHandler<SaveStaffMember, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, SaveStaffMember request, CancellationToken cancellationToken)
    {
        if (at.Center.Version != request.Seen)
            return CenterShape.ChangedMeanwhile;
        if (request.Posts.Any(p => at.Center.Window(p.WindowId) is null))
            return OrgRefusals.UnknownWindow;
        var id = request.StaffId ?? Guid.CreateVersion7(work.Now.Instant);
        if (await store.NumberTaken(at.Center.Id, request.Number, id, cancellationToken))
            return CenterShape.NumberTaken;
        if (request.StaffId is null)
            store.Add(New(id, request));
        else if (await store.Person(at.Center.Id, id, cancellationToken) is { } person)
            Change(person, request);
        else
            return CenterShape.UnknownPerson;
        await Appoint(at.Center.Id, id, request.Posts, cancellationToken);
        work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return Done.It;
    }

    private static StaffMember New(Guid id, SaveStaffMember request) => new()
    {
        Id = id,
        CenterId = request.CenterId,
        Name = request.Name.Trim(),
        Number = request.Number,
        Unit = request.Unit.Trim(),
        Duty = request.Duty.Trim(),
    };

    private static void Change(StaffMember person, SaveStaffMember request)
    {
        person.Name = request.Name.Trim();
        person.Number = request.Number;
        person.Unit = request.Unit.Trim();
        person.Duty = request.Duty.Trim();
    }

    private async Task Appoint(string centerId, Guid staffId, IReadOnlyList<PostQualification> posts, CancellationToken cancellationToken)
    {
        var held = (await store.Posts(centerId, staffId, cancellationToken)).ToDictionary(p => p.WindowId);
        foreach (var gone in held.Values.Where(h => posts.All(p => p.WindowId != h.WindowId)))
            store.Remove(gone);
        foreach (var post in posts)
        {
            if (held.TryGetValue(post.WindowId, out var holder))
                holder.Role = post.Role;
            else
                store.Add(new PostHolder { CenterId = centerId, WindowId = post.WindowId, StaffId = staffId, Role = post.Role });
        }
    }
}
