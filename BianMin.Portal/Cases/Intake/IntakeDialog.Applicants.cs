using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Cases.Intake;

/// <summary>Who was here before, and whether they ask for the same again.</summary>
public sealed partial class IntakeDialog
{
    private const int ShortestLookUp = 7;

    private async Task LookUp(string numberOrPhone)
    {
        if (IdentityNumbers.Plain(numberOrPhone).Length >= ShortestLookUp
            && (await Cases.Remembered(Actor, Center.Scope, numberOrPhone, CancellationToken.None)).TryGet(out var found, out _refusal))
        {
            _remembered = found;
            if (found is [var only] && _form.Name.Length == 0)
                await Recall(only, onlyIfEmpty: true);
        }

        await Compare();
    }

    private Task Recall(KnownApplicant known) => Recall(known, onlyIfEmpty: false);

    // In full, which is kept in the audit trail. What was typed meanwhile is not replaced, unless the clerk chose to.
    private async Task Recall(KnownApplicant known, bool onlyIfEmpty)
    {
        if (!(await UseCases.Do(Actor, new RevealApplicant(Center.Id, known.CaseId))).TryGet(out var shown, out _refusal))
            return;
        if (!onlyIfEmpty || (_form.Name.Length == 0 && _form.Phone.Length == 0 && _form.Address.Length == 0))
            _form.Fill(shown.Applicant);
    }

    private async Task Compare()
    {
        if (_form.Guide is { } guide && _form.Number.Length > 0
            && (await Cases.Alike(Actor, Center.Scope, _form.Number, guide.ItemId, CancellationToken.None)).TryGet(out var alike, out _refusal))
            _alike = alike;
    }
}
