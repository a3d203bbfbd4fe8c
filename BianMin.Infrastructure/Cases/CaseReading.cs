using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

/// <summary>What belongs to one case, read for whoever was found to see it.</summary>
internal static class CaseReading
{
    public static async Task<CaseFile> File(BianMinDbContext context, Case one, HolidayCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var papers = await context.Set<CasePaper>().Where(p => p.CaseId == one.Id)
            .Select(p => new PaperLine(p.Id, p.Kind, p.Number, p.IssuedAt, p.IssuedBy, p.Prints, p.Corrects, p.Reason)).ToListAsync(cancellationToken);
        var attachments = await context.Set<CaseAttachment>().AsNoTracking().Where(a => a.CaseId == one.Id).ToListAsync(cancellationToken);
        return CaseFiles.Of(
            one,
            // Papers of one moment stand in the order in which they are handed out.
            [.. papers.OrderBy(p => p.IssuedAt).ThenBy(p => p.Kind)],
            [.. attachments.OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(Line)],
            calendar,
            today);
    }

    public static async Task<PaperView> Paper(BianMinDbContext context, CasePaper paper, CancellationToken cancellationToken)
    {
        var one = await context.Set<Case>().AsNoTracking().FirstAsync(c => c.Id == paper.CaseId, cancellationToken);
        Guid? signature = paper.Kind == PaperKind.ServiceReceipt
            ? await context.Set<CaseAttachment>().Where(a => a.CaseId == paper.CaseId && a.Purpose == AttachmentPurpose.Signature && a.StruckOutAt == null)
                .OrderByDescending(a => a.AddedAt).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
        var masked = paper.Body.Each(one.Masked);
        var newer = await context.Set<CasePaper>().Where(p => p.Corrects == paper.Id).Select(p => p.Number).FirstOrDefaultAsync(cancellationToken);
        return new(
            new(paper.Id, paper.Kind, paper.Number, paper.IssuedAt, paper.IssuedBy, paper.Prints, paper.Corrects, paper.Reason), masked, paper.CenterId, one.Number, masked.Write() != paper.Body.Write(), signature,
            newer, one.Item.Code);
    }

    private static AttachmentLine Line(CaseAttachment a) => new(
        a.Id, a.Purpose, a.Material, a.Name, a.Kind, a.Size, a.AddedBy, a.AddedAt, a.StruckOutAt is null ? null : $"{a.Reason}（{a.StruckOutBy}）");
}
