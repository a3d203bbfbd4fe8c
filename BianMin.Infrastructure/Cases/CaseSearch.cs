using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

/// <summary>What answers a filter. A number or telephone is found by its keyed digest, so only when it is typed in full.</summary>
internal sealed class CaseSearch(IPersonalData personal, string centerId, DateOnly today)
{
    public static readonly CaseState[] Open = [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress, CaseState.ForwardedUp, CaseState.Finished, CaseState.WithAgent];

    private const int LongestOrdinal = 6;
    private const int ShortestPhone = 7;
    private static readonly CaseState[] Running = [CaseState.InProgress, CaseState.ForwardedUp];
    // In a list, because engines read every case there ever was where conditions are joined by "or".
    private static readonly CaseState[] Elsewhere = [CaseState.Incomplete, CaseState.ForwardedUp, CaseState.WithAgent, CaseState.InProgress];
    private static readonly CaseState[] Returned = [CaseState.Returned, CaseState.Refused];

    public IQueryable<Case> Matching(IQueryable<Case> cases, CaseFilter filter, Actor actor)
    {
        var staff = actor.StaffId ?? Guid.Empty;
        var day = today;
        cases = filter.View switch
        {
            WorkView.Mine => cases.Where(c => c.StaffId == staff && Open.Contains(c.State)),
            WorkView.Unanswered => cases.Where(c => c.State == CaseState.AwaitingDecision),
            WorkView.DueToday => cases.Where(c => Running.Contains(c.State) && c.DueOn == day),
            WorkView.Overdue => cases.Where(c => Running.Contains(c.State) && c.DueOn < day),
            WorkView.Waiting => cases.Where(c => Elsewhere.Contains(c.State) && (c.State != CaseState.InProgress || c.DueOn == null)),
            WorkView.Above => cases.Where(c => c.State == CaseState.ForwardedUp),
            WorkView.ToDeliver => cases.Where(c => c.State == CaseState.Finished),
            WorkView.Returned => cases.Where(c => Returned.Contains(c.State)),
            WorkView.All => cases,
        };
        if (filter.WindowId is { } window)
            cases = cases.Where(c => c.WindowId == window);
        // Whole days on the wall clock in China.
        if (filter.From is { } from)
        {
            var first = Moment.StartOf(from);
            cases = cases.Where(c => c.ReceivedAt >= first);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = Moment.StartOf(to.AddDays(1));
            cases = cases.Where(c => c.ReceivedAt < end);
        }

        return Answering(cases, filter.Text);
    }

    /// <summary>In the order that is asked for; the number decides between equals, so that pages never overlap.</summary>
    public static IQueryable<Case> Sorted(IQueryable<Case> cases, CaseFilter filter) => (filter.Order, filter.Descending) switch
    {
        (CaseOrder.Usual, _) when filter.View is WorkView.All or WorkView.Returned => cases.OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Number),
        (CaseOrder.Usual, _) or (CaseOrder.Due, false) => cases.OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).ThenBy(c => c.Number),
        (CaseOrder.Due, true) => cases.OrderBy(c => c.DueOn == null).ThenByDescending(c => c.DueOn).ThenBy(c => c.Number),
        (CaseOrder.Received, false) => cases.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number),
        (CaseOrder.Received, true) => cases.OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Number),
        (CaseOrder.Applicant, false) => cases.OrderBy(c => c.ApplicantName).ThenBy(c => c.Number),
        (CaseOrder.Applicant, true) => cases.OrderByDescending(c => c.ApplicantName).ThenBy(c => c.Number),
    };

    public IQueryable<Case> Answering(IQueryable<Case> cases, string words) => words.Trim() is { Length: > 0 } text ? Named(cases, text) : cases;

    public IQueryable<Case> OfApplicant(IQueryable<Case> cases, string numberOrPhone)
    {
        var (numbers, phones) = (personal.Digests(DigestPurpose.Number, numberOrPhone), personal.Digests(DigestPurpose.Phone, numberOrPhone));
        return cases.Where(c => numbers.Contains(EF.Property<string>(c, CaseConfiguration.NumberDigest)) || phones.Contains(EF.Property<string>(c, CaseConfiguration.PhoneDigest)));
    }

    private IQueryable<Case> Named(IQueryable<Case> cases, string text)
    {
        var plain = IdentityNumbers.Plain(text);
        if (plain.Length <= LongestOrdinal && plain.All(char.IsAsciiDigit))
        {
            // The last places of a case number, of this year or the last.
            var (now, before) = (Number(today.Year, plain), Number(today.Year - 1, plain));
            return cases.Where(c => c.Number == now || c.Number == before);
        }

        if (plain.Contains('-', StringComparison.Ordinal) && char.IsAsciiLetter(plain[0]))
            return cases.Beginning(c => c.Number, plain);
        return plain.Length >= ShortestPhone && plain.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? OfApplicant(cases, plain)
            : cases.Beginning(c => c.ApplicantName, text);
    }

    private string Number(int year, string ordinal) => CaseNumber.Of(centerId, year, int.Parse(ordinal, CultureInfo.InvariantCulture));
}
