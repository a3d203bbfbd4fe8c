using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Calendar;

/// <summary>Takes over the holidays of a file (ORG-8), for the whole installation: all of it, or nothing.
/// The same file twice changes nothing the second time.</summary>
/// <param name="Text">The file's text, ICS or CSV (see <see cref="HolidayFile"/>).</param>
[Requires(Permission.Administer)]
public sealed record ImportHolidays(string Text) : IUseCase<ImportedHolidays>, IInstallationUseCase
{
    /// <summary>Names the size only: the whole text has no place in the audit trail.</summary>
    public override string ToString() => $"{nameof(ImportHolidays)} {{ {Text.Length} chars }}";
}

/// <summary>What an import took over.</summary>
/// <param name="Days">Number of days in the file.</param>
/// <param name="WholeYears">Years whose former arrangement was replaced.</param>
public sealed record ImportedHolidays(int Days, IReadOnlyList<int> WholeYears);

internal sealed class ImportHolidaysValidator : AbstractValidator<ImportHolidays>
{
    public ImportHolidaysValidator() =>
        RuleFor(r => r.Text)
            .NotEmpty().WithMessage("文件是空的，请重新选择。")
            .MaximumLength(HolidayFile.MaxBytes).WithMessage("文件超过 1 MB，请重新选择。");
}

internal sealed class ImportHolidaysHandler(ICalendarStore store, IHolidays holidays, IUnitOfWork work)
    : IHandler<ImportHolidays, ImportedHolidays>
{
    private const int ErrorsInMessage = 3;

    public async Task<Outcome<ImportedHolidays>> Handle(Actor actor, ImportHolidays request, CancellationToken cancellationToken)
    {
        var file = HolidayFile.Parse(request.Text);
        if (file.Errors.Count > 0)
            return Wrong(file.Errors);

        await store.Replace(file.WholeYears, file.Days, cancellationToken);
        work.Afterwards(holidays.Reload);
        return new ImportedHolidays(file.Days.Count, file.WholeYears);
    }

    private static Refusal Wrong(IReadOnlyList<LineError> errors) => Refusal.Invalid("calendar.wrong-lines",
        $"文件有 {errors.Count} 处错误，没有导入任何日期。{string.Concat(errors.Take(ErrorsInMessage).Select(e => e.Text))}请改正后重新导入。");
}
