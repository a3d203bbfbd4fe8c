using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace BianMin.Tests.Shell;

/// <summary>What was typed and not sent, as its tab keeps it.</summary>
public sealed class DraftTests : MudContext
{
    private static readonly Actor Clerk = PortalFixture.Clerk(3);

    private readonly FakeTimeProvider _clock = new(HallSnapshots.Now);
    private readonly DraftSeal _seal;

    public DraftTests()
    {
        _seal = new(new EphemeralDataProtectionProvider(), _clock);
        Services.AddSingleton(_seal).AddSingleton<ICurrentActor>(new Seated());
    }

    [Fact]
    public void A_seal_opens_for_the_account_that_made_it_under_its_name_for_as_long_as_a_sign_in_lasts()
    {
        var closed = _seal.Close(Clerk, "report-1", "两个月办了三十件");

        Assert.DoesNotContain("三十", closed, StringComparison.Ordinal);
        Assert.Equal(new SealedText(HallSnapshots.Now, "两个月办了三十件"), _seal.Open(Clerk, "report-1", closed));
        Assert.Null(_seal.Open(PortalFixture.Clerk(4), "report-1", closed));
        Assert.Null(_seal.Open(Clerk, "report-2", closed));
        Assert.Null(_seal.Open(Clerk, "report-1", "abc"));
        _clock.Advance(TimeSpan.FromHours(12));
        Assert.NotNull(_seal.Open(Clerk, "report-1", closed));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_seal.Open(Clerk, "report-1", closed));
    }

    [Fact]
    public void What_the_tab_kept_is_restored_said_and_can_be_thrown_away()
    {
        Keeps(_seal.Close(Clerk, "note", """{"text":"写到一半"}"""), "");
        Note? restored = null;
        var thrown = 0;
        var draft = Render<Draft<Note>>(p => p
            .Add(d => d.Name, "note").Add(d => d.State, () => restored).Add(d => d.Restore, note => restored = note).Add(d => d.Discard, () =>
            {
                restored = null;
                thrown++;
            }));

        draft.WaitForAssertion(() => Assert.Equal("写到一半", restored?.Text));
        Assert.Contains("已恢复 11月22日 10:00", draft.Find("[role=status]").TextContent, StringComparison.Ordinal);

        draft.Find("button").Click();
        draft.WaitForAssertion(() => Assert.Empty(draft.FindAll("[role=status]")));
        Assert.Equal(1, thrown);
        Assert.Contains(JSInterop.Invocations["bianmin.drafts.keepForm"], i => i.Arguments is ["note", null]);
    }

    [Fact]
    public void What_somebody_else_typed_is_not_shown_and_does_not_stay()
    {
        Keeps(_seal.Close(PortalFixture.Clerk(4), "note", """{"text":"别人写的"}"""), "");
        Note? restored = null;
        var draft = Render<Draft<Note>>(p => p.Add(d => d.Name, "note").Add(d => d.State, () => null).Add(d => d.Restore, note => restored = note).Add(d => d.Discard, () => { }));

        draft.WaitForAssertion(() => Assert.Contains(JSInterop.Invocations["bianmin.drafts.keepForm"], i => i.Arguments is ["note", null]));
        Assert.Null(restored);
        Assert.Empty(draft.FindAll("[role=status]"));
    }

    [Fact]
    public async Task What_was_sent_meanwhile_is_not_kept_again()
    {
        Keeps("", "");
        var note = new Note("");
        var draft = Render<Draft<Note>>(p => p.Add(d => d.Name, "note").Add(d => d.State, () => note).Add(d => d.Restore, _ => { }).Add(d => d.Discard, () => { }));
        draft.WaitForAssertion(() => Assert.Contains(JSInterop.Invocations, i => i.Identifier == "bianmin.drafts.watch"));
        note = new Note("写完了");
        await draft.InvokeAsync(() => draft.Instance.Take(null));
        Assert.Single(JSInterop.Invocations["bianmin.drafts.keepForm"]);

        await draft.Instance.DisposeAsync();
        note = new Note("写完了。");
        await draft.InvokeAsync(() => draft.Instance.Take("{}"));

        Assert.Single(JSInterop.Invocations["bianmin.drafts.keepForm"]);
        Assert.Empty(JSInterop.Invocations["bianmin.drafts.keepTyped"]);
    }

    [Fact]
    public void An_intake_that_is_taken_up_again_asks_for_the_same_with_the_same_key()
    {
        var guide = FakeGuideQueries.Guide("MZ-001", "最低生活保障", "救助", HallSnapshots.Window(3));
        var form = Form();
        form.Choose(guide);
        form.Fill(new(ApplicantKind.Person, "吴秀英", PapersKind.Other, "H1234567", "13800000021", "叶坪乡黄沙村"));
        (form.Statement, form.HasAgent, form.AgentName, form.AgentRelation, form.Assisted) = ("家中遭遇火灾", true, "吴明", "子女", true);
        form.Stand("申请书", MaterialStanding.HandedIn);
        form.Outcome = IntakeOutcome.AcceptDeferring;
        form.By = new(2026, 11, 30);

        var again = Form();
        again.TakeUp(DraftStore.Parse<IntakeDraft>(DraftStore.Write(form.Keep()))!, [guide]);

        Assert.Equal(DraftStore.Write(form.Request("", null, null)), DraftStore.Write(again.Request("", null, null)));
        Assert.Equal(DraftStore.Write(form.Keep()), DraftStore.Write(again.Keep()));
    }

    private static IntakeForm Form() => new(HallSnapshots.Center(), HallSnapshots.Window(3), null, ShippedHolidays.Calendar, new(2026, 11, 22));

    private void Keeps(string form, string typed) =>
        JSInterop.Setup<IJSStreamReference>("bianmin.drafts.read", _ => true).SetResult(new KeptInTab($"{form}\n{typed}"));

    private sealed record Note(string Text);

    private sealed class Seated : ICurrentActor
    {
        public ValueTask<Actor> Get() => new(Clerk);
    }
}
