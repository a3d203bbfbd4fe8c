using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Portal.Identity;

/// <summary>What is typed about an account. The place that does not fit the role is left out when it is sent.</summary>
public sealed class AccountForm
{
    /// <summary>User name; fixed once the account exists.</summary>
    public string UserName { get; set; } = "";

    /// <summary>First password; only asked for a new account.</summary>
    public string Password { get; set; } = "";

    /// <summary>Name shown.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The role.</summary>
    public Role Role { get; set; } = Role.Clerk;

    /// <summary>Roles beside it, such as the cashier among the clerks.</summary>
    public IReadOnlyList<Role> OtherRoles { get; set; } = [];

    /// <summary>Short code of the centre.</summary>
    public string CenterId { get; set; } = "";

    /// <summary>Short code of the county.</summary>
    public string CountyId { get; set; } = "";

    /// <summary>Id of the staff record, as text for a list.</summary>
    public string StaffId { get; set; } = "";

    /// <summary>Whether it is for an account that does not exist yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>Who the person will be.</summary>
    public AccountAssignment Assignment
    {
        get
        {
            var inCenter = AccountRules.BelongsToCenter(Role);
            return new(
                DisplayName,
                inCenter ? [.. OtherRoles.Where(AccountRules.BelongsToCenter).Prepend(Role).Distinct()] : [Role],
                inCenter ? CenterId : null,
                Role == Role.CountyOfficer ? CountyId : null,
                inCenter && Guid.TryParse(StaffId, out var staff) ? staff : null);
        }
    }

    /// <summary>A form filled with an account.</summary>
    public static AccountForm Of(AccountLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new()
        {
            UserName = line.UserName,
            DisplayName = line.Assignment.DisplayName,
            Role = line.Assignment.Roles.Count > 0 ? line.Assignment.Roles[0] : Role.Clerk,
            OtherRoles = [.. line.Assignment.Roles.Skip(1)],
            CenterId = line.Assignment.CenterId ?? "",
            CountyId = line.Assignment.CountyId ?? "",
            StaffId = line.Assignment.StaffId?.ToString() ?? "",
        };
    }

    /// <summary>The rules of a new or changed account.</summary>
    public sealed class Rules : AbstractValidator<AccountForm>
    {
        /// <summary>Sets them.</summary>
        public Rules()
        {
            RuleFor(f => f.UserName).UserName();
            When(f => f.IsNew, () => RuleFor(f => f.Password).Password());
            RuleFor(f => f.DisplayName).NotEmpty().WithMessage("请填写姓名。");
            RuleFor(f => f.CenterId).NotEmpty().When(f => AccountRules.BelongsToCenter(f.Role)).WithMessage("请选择中心。");
            RuleFor(f => f.CountyId).NotEmpty().When(f => f.Role == Role.CountyOfficer).WithMessage("请选择县（市）。");
        }
    }
}
