using System.Text;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Database;

/// <summary>A name is found by its beginning whatever follows it, in the order of each engine.</summary>
public sealed class PrefixSearchTests
{
    private static readonly string[] Names =
        ["某某合作社", "某某合作社（普通合伙）", "某某合作社二社", "某某合作社\uE000", "某某合作社𠮷", "某某合作社\U0010FFFD", "某某合作社\uFFFD", "某某合作", "某某合作社", "某某合作祾"];

    private static readonly string[] Others = ["", "某", "某某合作礽", "某某合作𠮷", "某某合作（", "某某合佝", "𠮷某"];

    [Theory]
    [InlineData("某某合作社")]
    [InlineData("某")]
    [InlineData("A")]
    [InlineData("𠮷")]
    [InlineData("\U000103FF")]
    [InlineData("（")]
    public void The_bound_is_behind_all_that_begin_so_and_nothing_else_by_unit_as_by_code_point(string text)
    {
        var behind = PrefixSearch.Behind(text);
        foreach (var name in Names.Concat(Others).Concat(Names.Select(n => text + n)).Append(text + "\uFFFF").Append(text + "\U0010FFFF"))
        {
            var begins = name.StartsWith(text, StringComparison.Ordinal);
            Assert.Equal(begins, ByUnit(name, text) >= 0 && ByUnit(name, behind) < 0);
            Assert.Equal(begins, ByCodePoint(name, text) >= 0 && ByCodePoint(name, behind) < 0);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_cooperative_is_found_by_what_stands_before_the_brackets(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        string[] names = ["某某合作社（普通合伙）", "某某合作社𠮷", "某某合作社", "某某合作祠"];
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
            await fixture.Must(fixture.Clerk(1), new RegisterConsultation(fixture.CenterId, $"k{i}", name, "", ConsultationChannel.OnSite, "社保", null, "怎么缴费", "到1号窗口", false));

        await using var context = await fixture.Context();
        var found = await context.Set<RegisterEntry>().Where(r => r.CenterId == fixture.CenterId).Beginning(r => r.Name, "某某合作社")
            .Select(r => r.Name).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(names[..3].Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    // SQL Server's binary order, and that of .NET.
    private static int ByUnit(string a, string b) => string.CompareOrdinal(a, b);

    // SQLite's and PostgreSQL's "C".
    private static int ByCodePoint(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
}
