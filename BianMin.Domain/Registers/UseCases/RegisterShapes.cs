using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Registers;

/// <summary>The shapes of what is written into registers.</summary>
internal static class RegisterShapes
{
    private const string NoPhone = "联系电话应是 11 位手机号，或带区号的固定电话，例如 0795-2510110。";

    public static IRuleBuilderOptions<T, string> Text<T>(this IRuleBuilder<T, string> rule, string what, int length) => rule
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。").TextOrNothing(what, length);

    public static IRuleBuilderOptions<T, string> TextOrNothing<T>(this IRuleBuilder<T, string> rule, string what, int length) => rule
        .Must(t => t is not null).WithMessage($"请填写{what}。")
        .Must(t => t is not { } text || text.Length <= length).WithMessage($"{what}不能超过 {length} 个字，请缩短。")
        .Must(t => t is null || PlainText.Is(t)).WithMessage($"{what}中有换行或不能保存的控制字符，请改成一行。");

    public static IRuleBuilderOptions<T, string> Phone<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(p => p is not null && Applicant.IsPhone(p)).WithMessage(NoPhone);

    public static IRuleBuilderOptions<T, string> PhoneOrNothing<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(p => p is not null && (p.Length == 0 || Applicant.IsPhone(p))).WithMessage(NoPhone);

    public static IRuleBuilderOptions<T, string> CaseNumberOrNothing<T>(this IRuleBuilder<T, string> rule)
    {
        const string message = "办件编号由字母、数字和短横线组成，例如 SIXI-2026-000123，请核对。";
        return rule.NotNull().WithMessage(message).Matches(@"\A[A-Z0-9-]{0,48}\z").WithMessage(message);
    }

    public static IRuleBuilderOptions<T, string> CodeOrNothing<T>(this IRuleBuilder<T, string> rule)
    {
        const string message = "预约号是 6 位数字。";
        return rule.NotNull().WithMessage(message).Matches(@"\A([0-9]{6})?\z").WithMessage(message);
    }
}

internal sealed class RegisterPhoneBookingValidator : AbstractValidator<RegisterPhoneBooking>
{
    public RegisterPhoneBookingValidator()
    {
        RuleFor(r => r.Key).RequestKey();
        RuleFor(r => r.Series).SeriesCode("请选择要办理的业务。");
        RuleFor(r => r.Name).Text("预约人姓名", RegisterEntry.NameLength);
        RuleFor(r => r.Phone).Phone();
        RuleFor(r => r.Matter).TextOrNothing("要办的事", RegisterEntry.MatterLength);
    }
}

internal sealed class RegisterAgencyResultValidator : AbstractValidator<RegisterAgencyResult>
{
    public RegisterAgencyResultValidator()
    {
        RuleFor(r => r.Key).RequestKey();
        RuleFor(r => r.Name).Text("委托人姓名", RegisterEntry.NameLength);
        RuleFor(r => r.Phone).PhoneOrNothing();
        RuleFor(r => r.Matter).Text("代办事项", RegisterEntry.MatterLength);
        RuleFor(r => r.CaseNumber).CaseNumberOrNothing();
        RuleFor(r => r.Result).Text("办理结果", RegisterEntry.TextLength);
        RuleFor(r => r.HandedTo).Text("接收人", RegisterEntry.NameLength);
    }
}

internal sealed class RegisterHomeServiceValidator : AbstractValidator<RegisterHomeService>
{
    public RegisterHomeServiceValidator()
    {
        RuleFor(r => r.Key).RequestKey();
        RuleFor(r => r.Name).Text("服务对象姓名", RegisterEntry.NameLength);
        RuleFor(r => r.Phone).Phone();
        RuleFor(r => r.Address).Text("村组、门牌", RegisterEntry.AddressLength);
        RuleFor(r => r.Matter).Text("服务事项", RegisterEntry.MatterLength);
        RuleFor(r => r.Going).Text("上门人员", RegisterEntry.NameLength);
    }
}

internal sealed class RegisterConsultationValidator : AbstractValidator<RegisterConsultation>
{
    public RegisterConsultationValidator()
    {
        RuleFor(r => r.Key).RequestKey();
        RuleFor(r => r.Name).TextOrNothing("咨询人姓名", RegisterEntry.NameLength);
        RuleFor(r => r.Phone).PhoneOrNothing();
        RuleFor(r => r.Phone).NotEmpty().When(r => string.IsNullOrWhiteSpace(r.Answer)).WithMessage("还没有答复的咨询，请留下联系电话，以便回复。");
        RuleFor(r => r.Channel).IsInEnum().WithMessage("请选择咨询方式。");
        RuleFor(r => r.Matter).Text("咨询事项", RegisterEntry.MatterLength);
        RuleFor(r => r.Question).Text("咨询内容", RegisterEntry.TextLength);
        RuleFor(r => r.Answer).TextOrNothing("答复", RegisterEntry.TextLength);
    }
}
