using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Org;

/// <summary>Shapes of accounts.</summary>
public static class AccountRules
{
    /// <summary>Least length of a password.</summary>
    public const int PasswordLeast = 10;

    /// <summary>Greatest length of a password; longer ones only cost the server.</summary>
    public const int PasswordMost = 128;

    /// <summary>Wrong passwords in a row, for one account from one address, that are free of a wait.</summary>
    public const int FreeTries = 5;

    /// <summary>Wrong passwords in a row, for one account from all addresses that it was never used from, that are free of a wait.</summary>
    public const int FreeTriesOfStrangers = 20;

    /// <summary>The first wait; each further wrong password doubles it.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Wrong passwords count no more after so long without another.</summary>
    public static readonly TimeSpan TriesRemembered = TimeSpan.FromDays(1);

    /// <summary>Greatest length of a user name.</summary>
    public const int UserNameLength = 64;

    /// <summary>What a user name is made of.</summary>
    public const string UserNamePattern = "^[a-z0-9][a-z0-9._-]{2,63}\\z";

    /// <summary>Roles of people of one centre.</summary>
    public static bool BelongsToCenter(Role role) => role is not (Role.CountyOfficer or Role.Administrator);

    /// <summary>Letters and digits, long enough.</summary>
    public static IRuleBuilderOptions<T, string> Password<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("请填写密码。")
        .Length(PasswordLeast, PasswordMost).WithMessage($"密码至少 {PasswordLeast} 位，最多 {PasswordMost} 位。")
        .Must(p => p.Any(char.IsLetter) && p.Any(char.IsDigit)).WithMessage("密码要同时有字母和数字。");

    /// <summary>Small letters, digits, point, hyphen, underscore.</summary>
    public static IRuleBuilderOptions<T, string> UserName<T>(this IRuleBuilderInitial<T, string> rule) => rule
        .Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("请填写用户名。")
        .Matches(UserNamePattern).WithMessage("用户名用 3 到 64 个小写字母、数字、点或横线，以字母或数字开头。");
}

/// <summary>Checks an <see cref="AccountAssignment"/>: the place must fit the roles.</summary>
public sealed class AccountAssignmentValidator : AbstractValidator<AccountAssignment>
{
    /// <summary>Sets the rules.</summary>
    public AccountAssignmentValidator()
    {
        RuleFor(a => a.DisplayName).NotEmpty().WithMessage("请填写姓名。")
            .MaximumLength(County.NameLength).WithMessage($"姓名最多 {County.NameLength} 个字。")
            .Must(n => n is null || !n.Any(char.IsControl)).WithMessage("姓名里有不能显示的字符。");
        RuleFor(a => a.Roles).NotEmpty().WithMessage("请至少选择一个角色。");
        RuleFor(a => a.CenterId)
            .NotEmpty().When(a => a.Roles.Any(AccountRules.BelongsToCenter)).WithMessage("这个角色属于某个便民服务中心，请选择中心。")
            .Empty().When(a => !a.Roles.Any(AccountRules.BelongsToCenter), ApplyConditionTo.CurrentValidator).WithMessage("县（市）中心和系统管理员的账号不属于某个便民服务中心。");
        RuleFor(a => a.CountyId)
            .NotEmpty().When(a => a.Roles.Contains(Role.CountyOfficer), ApplyConditionTo.CurrentValidator).WithMessage("请选择所属的县（市）。")
            .Empty().When(a => !a.Roles.Contains(Role.CountyOfficer), ApplyConditionTo.CurrentValidator).WithMessage("只有县（市）中心工作人员的账号属于县（市）。");
        RuleFor(a => a.StaffId).Empty().When(a => string.IsNullOrEmpty(a.CenterId)).WithMessage("只有中心的账号能对应窗口人员。");
    }
}

/// <summary>Checks a <see cref="NewAccount"/>.</summary>
public sealed class NewAccountValidator : AbstractValidator<NewAccount>
{
    /// <summary>Sets the rules.</summary>
    public NewAccountValidator()
    {
        RuleFor(a => a.UserName).UserName();
        RuleFor(a => a.Password).Password();
        RuleFor(a => a.Assignment).SetValidator(new AccountAssignmentValidator());
    }
}

/// <summary>Refusals about accounts and signing in.</summary>
public static class AccountRefusals
{
    /// <summary>Unknown name or wrong password.</summary>
    public static readonly Refusal WrongPassword =
        Refusal.Forbidden("用户名或密码不正确，请检查大小写后再试。连续输错多次后，每次再试都要等待。") with { Code = "account.wrong-password" };

    /// <summary>Disabled by an administrator.</summary>
    public static readonly Refusal Disabled =
        Refusal.Forbidden("这个账号已停用，请联系系统管理员。") with { Code = "account.disabled" };

    /// <summary>An account of the demo, where the demo is off.</summary>
    public static readonly Refusal OfTheDemo =
        Refusal.Forbidden("演示账号只能在演示系统中使用，请使用系统管理员分配的账号登录。") with { Code = "account.of-the-demo" };

    /// <summary>There is already an account.</summary>
    public static readonly Refusal NotFirstRun =
        Refusal.Conflict("account.not-first-run", "系统已经有管理员了，请直接登录。");

    /// <summary>No such account.</summary>
    public static readonly Refusal Unknown =
        Refusal.NotFound("account.unknown", "没有找到这个账号，请刷新列表后再试。");

    /// <summary>The staff record is of another centre, or gone.</summary>
    public static readonly Refusal UnknownStaff =
        Refusal.NotFound("account.unknown-staff", "这个中心没有所选的窗口人员，请重新选择。");

    /// <summary>The last one who could administer.</summary>
    public static readonly Refusal Oneself =
        Refusal.Conflict("account.oneself", "不能停用自己的账号，也不能取消自己的管理员角色，请由另一位管理员操作。");

    /// <summary>The name is taken.</summary>
    public static Refusal NameTaken(string userName) =>
        Refusal.Conflict("account.name-taken", $"用户名 {userName} 已经有人使用，请换一个。");

    /// <summary>Too many wrong passwords; the next try is looked at after a wait.</summary>
    public static Refusal MustWait(TimeSpan wait) =>
        Refusal.Limit("account.must-wait", $"密码连续输错次数过多，请 {Words(wait)}后再试。忘记密码请联系系统管理员重置。");

    /// <summary>The identity system found fault with it.</summary>
    public static Refusal Faulty(IEnumerable<string> faults) => Refusal.Invalid("account.faulty", string.Join("", faults));

    private static string Words(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(wait.TotalSeconds)} 秒" : $"{Math.Ceiling(wait.TotalMinutes)} 分钟";
}
