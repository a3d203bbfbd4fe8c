using System.Globalization;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>申请人: who applies.</summary>
/// <param name="Kind">A person or an organisation.</param>
/// <param name="Name">Name, 2–60 characters.</param>
/// <param name="Papers">The kind of paper that proves it.</param>
/// <param name="Number">Number of that paper as by <see cref="IdentityNumbers.Plain"/>.</param>
/// <param name="Phone">Telephone; empty when there is none.</param>
/// <param name="Address">Where the applicant can be reached; empty when not asked for.</param>
public sealed record Applicant(ApplicantKind Kind, string Name, PapersKind Papers, string Number, string Phone, string Address)
{
    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 60;

    /// <summary>Greatest length of the number of other papers.</summary>
    public const int NumberLength = 30;

    /// <summary>Greatest length of an address.</summary>
    public const int AddressLength = 100;

    private const int ShortestOther = 5;
    private const int AddressTold = 3;

    /// <summary>Whether everything is there that a screen cannot leave out.</summary>
    public bool IsWhole => this is { Name: not null, Number: not null, Phone: not null, Address: not null } && Enum.IsDefined(Kind) && Enum.IsDefined(Papers);

    /// <summary>As it is kept: without spaces at the ends, the number as by <see cref="IdentityNumbers.Plain"/>.</summary>
    public Applicant Tidy() => this with { Name = Name.Trim(), Number = IdentityNumbers.Plain(Number), Phone = Phone.Trim(), Address = Address.Trim() };

    /// <summary>What is wrong with which part, in Chinese, with what to do.</summary>
    /// <param name="today">The business day.</param>
    public IEnumerable<(string Part, string Flaw)> Flaws(DateOnly today)
    {
        if (NumberFlaw(today) is { } flaw)
            yield return (nameof(Number), flaw);
        if (Name.Trim() is not { Length: >= 2 and <= NameLength } name || !PlainText.Is(name))
            yield return (nameof(Name), Kind == ApplicantKind.Person ? "请填写姓名，2 至 60 个字。" : "请填写单位名称，2 至 60 个字。");
        if (Phone.Length > 0 && !IsPhone(Phone))
            yield return (nameof(Phone), "联系电话应是 11 位手机号，或带区号的固定电话，例如 0795-2510110。");
        if (Address.Length > AddressLength || !PlainText.Is(Address))
            yield return (nameof(Address), $"地址不能超过 {AddressLength} 个字。");
    }

    /// <summary>The name as others see it: 张某某 → 张**, an organisation in full.</summary>
    public string MaskedName => Masked(Kind, Name);

    /// <inheritdoc cref="MaskedName"/>
    public static string Masked(ApplicantKind kind, string name)
    {
        var letters = new StringInfo(name);
        return kind == ApplicantKind.Organisation || letters.LengthInTextElements == 0 ? name : letters.SubstringByTextElements(0, 1) + new string('*', letters.LengthInTextElements - 1);
    }

    /// <summary>The number as others see it: the last four places.</summary>
    public string MaskedNumber => Masked(Number);

    /// <summary>The telephone as others see it: the last four places.</summary>
    public string MaskedPhone => Masked(Phone);

    /// <summary>The address as others see it: a township or village at most; a short one would be told in full.</summary>
    public string MaskedAddress
    {
        get
        {
            var letters = new StringInfo(Address);
            return letters.LengthInTextElements switch
            {
                0 => "",
                <= AddressTold => "……",
                _ => letters.SubstringByTextElements(0, AddressTold) + "……",
            };
        }
    }

    /// <summary>As others see it: number, telephone and address are masked.</summary>
    public Applicant Masked() => this with { Number = MaskedNumber, Phone = MaskedPhone, Address = MaskedAddress };

    /// <summary>Says nothing: neither a log nor an error may hold personal data.</summary>
    public override string ToString() => nameof(Applicant);

    /// <summary>Whether a text is a Chinese mobile or fixed telephone number.</summary>
    public static bool IsPhone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        return parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)) && parts switch
        {
            [var one] => one.Length is 7 or 8 || (one.Length == 11 && one[0] == '1') || (one.Length is 11 or 12 && one[0] == '0'),
            [var area, var number] => area.Length is 3 or 4 && area[0] == '0' && number.Length is 7 or 8,
            _ => false,
        };
    }

    private string? NumberFlaw(DateOnly today) => Papers switch
    {
        PapersKind.CitizenCard when Kind == ApplicantKind.Organisation => "单位请选择统一社会信用代码。",
        PapersKind.CreditCode when Kind == ApplicantKind.Person => "个人请选择居民身份证或其他证件。",
        PapersKind.CitizenCard => IdentityNumbers.IsCitizen(Number, today) ? null : "身份证号码不正确，请对照证件逐位核对（18 位，最后一位可能是 X）。",
        PapersKind.CreditCode => IdentityNumbers.IsCredit(Number) ? null : "统一社会信用代码不正确，请对照执照逐位核对（18 位）。",
        _ => Number.Length is >= ShortestOther and <= NumberLength && Number.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? null
            : $"证件号码由 {ShortestOther} 至 {NumberLength} 位字母、数字或短横线组成。",
    };

    /// <summary>A number or telephone as others see it: the last four places.</summary>
    public static string Masked(string text) => text.Length <= 4 ? new string('*', text.Length) : new string('*', text.Length - 4) + text[^4..];
}

/// <summary>Who applies.</summary>
public enum ApplicantKind
{
    /// <summary>个人.</summary>
    Person,

    /// <summary>单位.</summary>
    Organisation,
}

/// <summary>Papers that prove who somebody is.</summary>
public enum PapersKind
{
    /// <summary>居民身份证.</summary>
    CitizenCard,

    /// <summary>统一社会信用代码.</summary>
    CreditCode,

    /// <summary>Other papers, such as a passport or a residence permit of Hong Kong, Macao or Taiwan.</summary>
    Other,
}

/// <summary>代办人: who acts for the applicant, with a letter of authority.</summary>
/// <param name="Name">Name, 2–60 characters.</param>
/// <param name="Number">Citizen's number; empty for an agent who has an account.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Relation">Such as 子女 or 村代办员.</param>
public sealed record CaseAgent(string Name, string Number, string Phone, string Relation)
{
    private const int RelationLength = 20;

    /// <summary>代办员 who has an account: the centre knows who that is, so no number is asked for.</summary>
    /// <param name="actor">The agent.</param>
    /// <param name="phone">Telephone; empty when there is none.</param>
    public static CaseAgent Of(Actor actor, string phone)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new(actor.Name.Length > Applicant.NameLength ? actor.Name[..Applicant.NameLength] : actor.Name, "", phone, "代办员");
    }

    /// <inheritdoc cref="Applicant.IsWhole"/>
    public bool IsWhole => this is { Name: not null, Number: not null, Phone: not null, Relation: not null };

    /// <inheritdoc cref="Applicant.Masked()"/>
    public CaseAgent Masked() => this with { Number = Applicant.Masked(Number), Phone = Applicant.Masked(Phone) };

    /// <inheritdoc cref="Applicant.ToString"/>
    public override string ToString() => nameof(CaseAgent);

    /// <inheritdoc cref="Applicant.Tidy"/>
    public CaseAgent Tidy() => new(Name.Trim(), IdentityNumbers.Plain(Number), Phone.Trim(), Relation.Trim());

    /// <inheritdoc cref="Applicant.Flaws"/>
    public IEnumerable<(string Part, string Flaw)> Flaws(DateOnly today)
    {
        foreach (var (part, flaw) in new Applicant(ApplicantKind.Person, Name, PapersKind.CitizenCard, Number, Phone, "").Flaws(today))
            yield return (part, $"代办人：{flaw}");
        if (Relation.Trim() is not { Length: > 0 and <= RelationLength } relation || !PlainText.Is(relation))
            yield return (nameof(Relation), $"请填写代办人与申请人的关系，不超过 {RelationLength} 个字，例如“子女”。");
    }
}
