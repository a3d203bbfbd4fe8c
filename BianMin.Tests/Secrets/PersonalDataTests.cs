using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Secrets;
using FsCheck;
using FsCheck.Fluent;

namespace BianMin.Tests.Secrets;

/// <summary>What is kept of personal data cannot be read, changed or guessed without the key.</summary>
public sealed class PersonalDataTests
{
    private const string Number = "36092320001122001X";

    // Every code point that is a character, those beyond the first plane too.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF), Gen.Choose(0x4E00, 0x9FFF))
        .Select(char.ConvertFromUtf32).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public async Task Any_text_comes_back_as_it_was_and_fits_its_column()
    {
        var data = (await KeyFolder.Fresh()).Data();

        Prop.ForAll(AnyText, text =>
        {
            var kept = data.Protect(text);
            return data.Reveal(kept) == text && kept.Length <= PersonalData.KeptLength(text.Length) && kept.All(char.IsAscii);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task The_same_text_never_looks_the_same_twice_and_nothing_stays_nothing()
    {
        var data = (await KeyFolder.Fresh()).Data();

        Assert.NotEqual(data.Protect(Number), data.Protect(Number));
        Assert.Equal("", data.Protect(""));
        Assert.Equal("", data.Reveal(""));
        Assert.Equal("", data.Digest(DigestPurpose.Phone, " "));
        Assert.Empty(data.Digests(DigestPurpose.Phone, ""));
    }

    [Fact]
    public async Task Half_a_character_is_refused_and_not_changed_into_another()
    {
        var data = (await KeyFolder.Fresh()).Data();

        Assert.ThrowsAny<ArgumentException>(() => data.Protect("张\uD800"));
    }

    [Theory]
    [InlineData(0, "nonce")]
    [InlineData(12, "cipher")]
    [InlineData(-1, "tag")]
    public async Task A_single_changed_bit_is_noticed_wherever_it_is(int place, string part)
    {
        var data = (await KeyFolder.Fresh()).Data();
        var kept = data.Protect(Number);
        var body = kept.LastIndexOf('.') + 1;
        var bytes = Convert.FromBase64String(kept[body..]);
        bytes[place < 0 ? ^1 : place] ^= 1;

        var fault = Assert.Throws<PersonalDataException>(() => data.Reveal(kept[..body] + Convert.ToBase64String(bytes)));

        Assert.Contains("被改动", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, $"{part} {fault}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.", "another version")]
    [InlineData("1,", "another form")]
    [InlineData("", "no head")]
    public async Task A_changed_head_is_noticed(string head, string why)
    {
        var data = (await KeyFolder.Fresh()).Data();
        var kept = head + data.Protect(Number)[2..];

        Assert.NotEmpty(Assert.Throws<PersonalDataException>(() => data.Reveal(kept)).Message + why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("no base64!")]
    public async Task A_body_that_was_cut_or_overwritten_is_noticed(string body)
    {
        var data = (await KeyFolder.Fresh()).Data();
        var kept = data.Protect(Number);

        Assert.Throws<PersonalDataException>(() => data.Reveal(kept[..(kept.LastIndexOf('.') + 1)] + body));
    }

    [Fact]
    public async Task Text_of_one_key_does_not_pass_for_that_of_another_one_on_file()
    {
        var folder = await KeyFolder.Fresh();
        var kept = folder.Data().Protect(Number);
        folder.AddKey();
        var (old, fresh) = (folder.File.Read()[0].Id, folder.File.Read()[1].Id);

        Assert.Throws<PersonalDataException>(() => folder.Data().Reveal(kept.Replace(old, fresh, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_another_installation_kept_is_refused_with_the_name_of_its_key()
    {
        var elsewhere = await KeyFolder.Fresh();
        var kept = elsewhere.Data().Protect(Number);
        var here = await KeyFolder.Fresh();

        var fault = Assert.Throws<PersonalDataException>(() => here.Data().Reveal(kept));

        Assert.Contains(elsewhere.File.Read()[0].Id, fault.Message, StringComparison.Ordinal);
        Assert.Contains("从备份恢复", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_the_same_in_every_process_and_for_every_way_of_writing()
    {
        var folder = await KeyFolder.Fresh();

        Assert.Equal(folder.Data().Digest(DigestPurpose.Number, Number), folder.Data().Digest(DigestPurpose.Number, " 360923 20001122 001x "));
        Assert.Equal(folder.Data().Digest(DigestPurpose.Phone, "0795-2510110"), folder.Data().Digest(DigestPurpose.Phone, "0795 2510110"));
        Assert.Equal(PersonalData.DigestLength, folder.Data().Digest(DigestPurpose.Name, "张三").Length);
    }

    [Fact]
    public async Task A_digest_tells_purposes_texts_and_installations_apart()
    {
        var folder = await KeyFolder.Fresh();
        var data = folder.Data();
        var other = (await KeyFolder.Fresh()).Data();
        string[] tails =
        [
            .. Enum.GetValues<DigestPurpose>().Select(p => data.Digest(p, "13800000000")),
            data.Digest(DigestPurpose.Number, "13800000001"),
            other.Digest(DigestPurpose.Number, "13800000000"),
        ];

        Assert.Distinct(tails.Select(t => t.Split('.')[1]));
    }

    [Fact]
    public async Task While_keys_are_rotated_a_text_is_looked_for_under_each_of_them()
    {
        var folder = await KeyFolder.Fresh();
        var data = folder.Data();
        var before = data.Digest(DigestPurpose.Number, Number);
        folder.AddKey();

        Assert.Equal([data.Digest(DigestPurpose.Number, Number), before], data.Digests(DigestPurpose.Number, Number));
    }
}
