using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Cases;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Registers;

/// <summary>What answers a filter. A telephone is found by its keyed digest, so only when it is typed in full.</summary>
internal sealed class RegisterSearch(IPersonalData personal)
{
    private const int ShortestPhone = 7;

    public IQueryable<RegisterEntry> Matching(IQueryable<RegisterEntry> entries, RegisterFilter filter)
    {
        if (filter.From is { } from)
            entries = entries.Where(r => r.Day >= from);
        if (filter.To is { } to)
            entries = entries.Where(r => r.Day <= to);
        if (filter.State is { } state)
            entries = entries.Where(r => r.State == state);
        if (filter.Text.Trim() is not { Length: > 0 } text)
            return entries;
        var plain = IdentityNumbers.Plain(text);
        if (IsCaseNumber(plain))
            return entries.Beginning(r => r.CaseNumber, plain);
        if (!IsPhone(plain))
            return entries.Beginning(r => r.Name, text);
        var digests = personal.Digests(DigestPurpose.Phone, plain);
        return entries.Where(r => digests.Contains(EF.Property<string>(r, RegisterEntryConfiguration.PhoneDigest)));
    }

    /// <summary>Of cases that were handed over.</summary>
    public IQueryable<Case> Matching(IQueryable<Case> cases, RegisterFilter filter)
    {
        // Whole days on the wall clock in China.
        if (filter.From is { } from)
        {
            var first = Moment.StartOf(from);
            cases = cases.Where(c => c.DeliveredAt >= first);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = Moment.StartOf(to.AddDays(1));
            cases = cases.Where(c => c.DeliveredAt < end);
        }

        if (filter.State is not (null or RegisterState.Done))
            cases = cases.Where(c => false);
        if (filter.Text.Trim() is not { Length: > 0 } text)
            return cases;
        var plain = IdentityNumbers.Plain(text);
        if (IsCaseNumber(plain))
            return cases.Beginning(c => c.Number, plain);
        if (!IsPhone(plain))
            return cases.Beginning(c => c.ApplicantName, text);
        var digests = personal.Digests(DigestPurpose.Phone, plain);
        return cases.Where(c => digests.Contains(EF.Property<string>(c, CaseConfiguration.PhoneDigest)));
    }

    private static bool IsCaseNumber(string text) => text.Contains('-', StringComparison.Ordinal) && char.IsAsciiLetter(text[0]);

    private static bool IsPhone(string text) => text.Length >= ShortestPhone && text.All(c => char.IsAsciiDigit(c) || c == '-');
}
