using BianMin.Domain.Cases;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Cases;

/// <summary>Who applies, and the numbers that prove it.</summary>
public sealed class ApplicantTests
{
    private static readonly DateOnly Today = China.Day("2026-11-23");

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("110105194912310020", false)]
    [InlineData("11010519491231020X", false)]
    [InlineData("110105194912310", false)]
    [InlineData("11010519491331002X", false)]
    [InlineData("１１０１０５１９４９１２３１００２X", false)]
    [InlineData("", false)]
    public void A_citizens_number_has_a_real_birthday_and_the_right_last_place(string number, bool right) =>
        Assert.Equal(right, IdentityNumbers.IsCitizen(number, Today));

    [Fact]
    public void Nobody_is_born_tomorrow()
    {
        Assert.True(IdentityNumbers.IsCitizen("11010519491231002X", China.Day("1949-12-31")));
        Assert.False(IdentityNumbers.IsCitizen("11010519491231002X", China.Day("1949-12-30")));
    }

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M00010OY43", false)]
    [InlineData("91350100M000100Y4", false)]
    public void An_organisations_code_has_the_right_last_place(string code, bool right) => Assert.Equal(right, IdentityNumbers.IsCredit(code));

    [Fact]
    public void Any_single_wrong_place_is_found()
    {
        const string Citizen = "11010519491231002X";
        const string Credit = "91350100M000100Y43";
        foreach (var i in Enumerable.Range(0, 17))
        {
            foreach (var c in "0123456789".Where(c => c != Citizen[i]))
                Assert.False(IdentityNumbers.IsCitizen(Citizen[..i] + c + Citizen[(i + 1)..], Today));
            foreach (var c in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != Credit[i]))
                Assert.False(IdentityNumbers.IsCredit(Credit[..i] + c + Credit[(i + 1)..]));
        }
    }

    [Fact]
    public void A_number_is_kept_without_spaces_and_in_capitals() => Assert.Equal("11010519491231002X", IdentityNumbers.Plain(" 110105 19491231 002x "));

    [Theory]
    [InlineData("13800000001", true)]
    [InlineData("0795-2510110", true)]
    [InlineData("07952510110", true)]
    [InlineData("2510110", true)]
    [InlineData("95-2510110", false)]
    [InlineData("23800000001", false)]
    [InlineData("0795-25-10110", false)]
    [InlineData("abc", false)]
    [InlineData("-", false)]
    public void Telephones_are_mobile_or_fixed(string text, bool right) => Assert.Equal(right, Applicant.IsPhone(text));

    [Fact]
    public void What_is_wrong_is_said_with_what_to_do()
    {
        var right = CaseSamples.Zhang;

        Assert.Empty(right.Flaws(Today));
        Only(right with { Name = " " }, nameof(Applicant.Name), "姓名");
        Only(right with { Number = "110105194912310020" }, nameof(Applicant.Number), "逐位核对");
        Only(right with { Kind = ApplicantKind.Organisation }, nameof(Applicant.Number), "统一社会信用代码");
        Only(right with { Phone = "123" }, nameof(Applicant.Phone), "手机号");
        Only(right with { Address = new string('长', Applicant.AddressLength + 1) }, nameof(Applicant.Address), "地址");
        Assert.Empty((right with { Papers = PapersKind.Other, Number = "H0123456" }).Flaws(Today));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_each_at_its_part()
    {
        var wrong = CaseSamples.Zhang with { Name = "", Number = "1", Phone = "1" };

        Assert.Equal([nameof(Applicant.Number), nameof(Applicant.Name), nameof(Applicant.Phone)], wrong.Flaws(Today).Select(f => f.Part));
        Assert.Equal(
            [nameof(CaseAgent.Number), nameof(CaseAgent.Name), nameof(CaseAgent.Phone), nameof(CaseAgent.Relation)],
            new CaseAgent("", "1", "1", "").Flaws(Today).Select(f => f.Part));
    }

    private static void Only(Applicant applicant, string part, string words)
    {
        var (at, flaw) = Assert.Single(applicant.Flaws(Today));
        Assert.Equal(part, at);
        Assert.Contains(words, flaw, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_logged_or_thrown_of_an_application_holds_no_number_telephone_or_address()
    {
        var agent = new CaseAgent("张大力", CaseSamples.Zhang.Number, CaseSamples.Zhang.Phone, "子女");
        var text = $"{new TakeIn("sixi", "k", Guid.Empty, null, Guid.Empty, CaseSamples.Zhang, agent, "", new Dictionary<string, MaterialStanding>(), new(IntakeOutcome.Later))}";

        Assert.All([CaseSamples.Zhang.Number, CaseSamples.Zhang.Phone, CaseSamples.Zhang.Address], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Others_see_the_first_letter_and_the_last_four_places()
    {
        Assert.Equal(("张**", "**************002X", "*******0001"), (CaseSamples.Zhang.MaskedName, CaseSamples.Zhang.MaskedNumber, CaseSamples.Zhang.MaskedPhone));
        Assert.Equal("𠮷*", (CaseSamples.Zhang with { Name = "𠮷野" }).MaskedName);
        Assert.Equal("上高县供销合作社", (CaseSamples.Zhang with { Kind = ApplicantKind.Organisation, Name = "上高县供销合作社" }).MaskedName);
    }
}
