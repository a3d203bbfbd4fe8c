using System.Reflection;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Cases;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Cases;

/// <summary>What is asked before something is done with a case.</summary>
public sealed class CaseActionDialogTests
{
    private static readonly CaseAction Extend = new(
        "批准延期", [CaseField.Number("延长天数", nameof(ExtendCase.Days), Case.LongestExtension), CaseField.Words("理由", nameof(ExtendCase.Reason))],
        a => new ExtendCase("sixi", Guid.Empty, Guid.Empty, a.Number, a.Text));

    [Fact]
    public async Task What_lacks_is_told_at_its_field_and_above_where_the_focus_goes_and_nothing_is_sent()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var sent = new List<IUseCase<Done>>();
        var answer = Open(fixture, Extend, sent);
        var dialog = fixture.Dialogs;

        await dialog.Labelled("延长天数").ChangeAsync(new() { Value = "" });
        await dialog.Find("form").SubmitAsync();

        Assert.Equal([CaseRefusals.BadExtension.Message, "请填写延期的理由。"], dialog.FindAll(".form-errors li").Select(l => l.TextContent));
        Assert.All(["延长天数", "理由"], label => Assert.Equal("true", dialog.Labelled(label).GetAttribute("aria-invalid")));
        fixture.JSInterop.VerifyFocusAsyncInvoke();
        Assert.Empty(sent);
        Assert.False(answer.IsCompleted);

        await dialog.Labelled("延长天数").ChangeAsync(new() { Value = "10" });
        await dialog.Labelled("理由").ChangeAsync(new() { Value = "现场勘查" });
        await dialog.Find("form").SubmitAsync();
        Assert.Equal(new ExtendCase("sixi", Guid.Empty, Guid.Empty, 10, "现场勘查"), Assert.Single(sent));
        Assert.Equal(true, await answer);
    }

    [Fact]
    public void Every_field_of_every_action_names_the_part_of_the_use_case_that_it_fills()
    {
        var actions = Files().SelectMany(file => new[] { PortalFixture.Director, PortalFixture.Clerk(1) }.SelectMany(actor => CaseAction.For(file, actor, HallSnapshots.Center()))).ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action =>
        {
            var made = action.Make(new("理由", new(2026, 11, 30), 1, Choice(action))).GetType();
            Assert.All(action.Fields, field => Assert.True(Leads(made, field.Of), $"{action.Text}: {made.Name}.{field.Of}"));
        });
    }

    [Fact]
    public void A_button_stands_for_a_transition_that_the_rules_leave_open_and_takes_the_same_permission()
    {
        var center = HallSnapshots.Center();
        foreach (var file in Files())
        {
            foreach (var actor in new[] { PortalFixture.Director, PortalFixture.Clerk(1), PortalFixture.CountyOfficer })
            {
                var open = CaseRules.Open(file, actor, center);
                var permissions = open.Select(k => CaseRules.Of(k).By).ToHashSet();
                var declared = CaseAction.For(file, actor, center).Select(a => a.Make(new("理由", new(2026, 11, 30), 1, Choice(a))).GetType())
                    .SelectMany(t => t.GetCustomAttribute<RequiresAttribute>()!.Permissions).ToList();

                Assert.All(declared, p => Assert.Contains(p, permissions));
                Assert.Equal(open.Count == 0, declared.Count == 0 && !open.Overlaps([CaseStepKind.HandedIn, CaseStepKind.Completed]));
            }
        }
    }

    [Fact]
    public void A_clerk_of_another_window_is_offered_nothing_of_what_the_case_refuses_them()
    {
        var file = Files().First(f => f.State == CaseState.InProgress);

        Assert.NotEmpty(CaseAction.For(file, PortalFixture.Clerk(1), HallSnapshots.Center()));
        Assert.Empty(CaseAction.For(file, PortalFixture.Clerk(2), HallSnapshots.Center()));
        Assert.Equal(CaseRefusals.NotYours, CaseRules.KeepsFile(file, PortalFixture.Clerk(2), HallSnapshots.Center()));
    }

    private static string Choice(CaseAction action) => action.Fields.FirstOrDefault(f => f.Kind == CaseFieldKind.Choice)?.Choices[0].Value ?? "";

    // A part of a part is named with a dot between them.
    private static bool Leads(Type made, string path) =>
        path.Split('.').Aggregate((Type?)made, (part, name) => part?.GetProperty(name)?.PropertyType) is not null;

    private static Task<object?> Open(PortalFixture fixture, CaseAction action, List<IUseCase<Done>> sent) => fixture.Open<CaseActionDialog>(fixture.Dialogs, new()
    {
        [nameof(CaseActionDialog.Action)] = action,
        [nameof(CaseActionDialog.DraftName)] = "case-1",
        [nameof(CaseActionDialog.Do)] = (IUseCase<Done> useCase) =>
        {
            sent.Add(useCase);
            return Task.FromResult<Refusal?>(null);
        },
    });

    private static IEnumerable<CaseFile> Files() =>
        from state in Enum.GetValues<CaseState>()
        from lacking in Enumerable.Range(0, 2)
        select new CaseFile
        {
            Id = Guid.NewGuid(),
            Version = Guid.NewGuid(),
            CenterId = "sixi",
            Number = "SIXI-2026-000001",
            Item = new(Guid.NewGuid(), 1, "M1", "临时救助", HandlingKind.Upward, new(5, DayCounting.WorkingDays), null),
            Applicant = CaseSamples.Zhang,
            Agent = null,
            ByAgent = false,
            Statement = "",
            TicketLabel = null,
            WindowId = HallSnapshots.Window(1),
            StaffId = HallSnapshots.Staff(1),
            ReceivedAt = HallSnapshots.Now,
            State = state,
            Paused = false,
            Light = null,
            Promised = null,
            Legal = null,
            AnswerBy = null,
            Provisional = false,
            IsReceivedAbove = true,
            Extension = 0,
            Escalation = EscalationLevel.Window,
            Materials = [.. Enumerable.Repeat(new CaseMaterial("照片", MaterialWeight.General, true, false, MaterialStanding.Missing), lacking)],
            Parts = [new("民政所", 3, null, null)],
            Retention = null,
            Result = null,
            Steps = [],
            Papers = [],
        };
}
