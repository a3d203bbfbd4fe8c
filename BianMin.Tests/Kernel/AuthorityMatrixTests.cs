using System.Globalization;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Architecture;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Kernel;

/// <summary>Every use case, done for real by every kind of actor of every place: the forbidden are told so and change nothing.</summary>
public sealed class AuthorityMatrixTests
{
    // Columns: Clerk Director Deputy Cashier Agent Inspector CountyOfficer Administrator of this centre, of another centre of
    // the same county, of another county; then kiosk here and elsewhere, machine here and elsewhere, the portal, nobody.
    // y: lets through (whatever comes of it); . : forbidden; - : not asked, because it would change what other tests share.
    private const string Grid = """
        AcceptCase               yyyy.... ........ ........ ....y.
        AcknowledgeAlarm         .yy..... ........ ........ ....y.
        AddDevice                .......y .......y .......y ....y.
        AnswerCard               yyyy.... ........ ........ ....y.
        AnswerObjection          ......y. ......y. ........ ....y.
        ArchiveCase              yyyy.... ........ ........ ....y.
        ArrangeItem              .yy..... ........ ........ ....y.
        AskForWindow             .yy..... ........ ........ ....y.
        AssignAccount            .......y .......y .......y ....y.
        AssistApplicant          yyyy.... ........ ........ ....y.
        AttachFile               ......y. ......y. ........ ....y.
        AttachToCase             yyyyy... ........ ........ ....y.
        AttachToReport           .yy..... ........ ........ ....y.
        BeatPresence             yyyy.... ........ ........ ....y.
        BookPlannedCall          yyyy.... ........ ........ ....y.
        BookVisit                yyyy.... ........ ........ ....y.
        BringCaseBack            yyyy.... ........ ........ ....y.
        CallNextTicket           yyyy.... ........ ........ ....y.
        CallTicket               yyyy.... ........ ........ ....y.
        CancelRegisterEntry      yyyy.... ........ ........ ....y.
        ChangeProject            .yy..... ........ ........ ....y.
        CheckGuide               ......y. ......y. ........ ....y.
        CheckInBooking           yyyy.... ........ ........ y.y.y.
        CheckMaterials           yyyy.... ........ ........ ....y.
        CloseCard                .yy..yy. ......y. ........ ....y.
        CloseDay                 ........ ........ ........ ....y.
        CloseWindow              .yy..... ........ ........ ....y.
        CompleteCasePart         yyyy.... ........ ........ ....y.
        ConfirmHandover          yyyy.... ........ ........ ....y.
        ConfirmPaper             yyyy.... ........ ........ y.y.y.
        CorrectApplicant         yyyy.... ........ ........ ....y.
        CorrectPaper             yyyy.... ........ ........ ....y.
        CreateAccount            .......y .......y .......y ....y.
        CreateFirstAdministrator ........ ........ ........ ....y.
        DecideWindowRequest      ......y. ......y. ........ ....y.
        DeclineBPost             yyyy.... ........ ........ ......
        DeliverCase              yyyy.... ........ ........ ....y.
        DenyCase                 yyyy.... ........ ........ ....y.
        DetachFromReport         .yy..... ........ ........ ....y.
        DisableAccount           .......y .......y .......y ....y.
        DraftCircular            ......y. ......y. ........ ....y.
        DrawTicket               yyyy.... ........ ........ y.y.y.
        EnableAccount            .......y .......y .......y ....y.
        EndAndCallNext           yyyy.... ........ ........ ....y.
        EndProject               .yy..... ........ ........ ....y.
        EscalateCase             .yy..... ........ ........ ....y.
        ExtendCase               .yy..... ........ ........ ....y.
        FetchResult              ....y... ........ ........ ....y.
        FileObjection            .yy..... ........ ........ ....y.
        FinishCase               yyyy.... ........ ........ ....y.
        FinishRegisterEntry      yyyy.... ........ ........ ....y.
        FinishService            yyyy.... ........ ........ ....y.
        HoldTicket               yyyy.... ........ ........ ....y.
        ImportGuides             ......y. ......y. ........ ....y.
        ImportHolidays           .......y .......y .......y ....y.
        IssueCircular            ......y. ......y. ........ ....y.
        JoinProject              yyyy.... ........ ........ ....y.
        KeepCases                ........ ........ ........ ....y.
        KeepHall                 ........ ........ ........ ....y.
        KeyInPadTicket           yyyy.... ........ ........ ....y.
        LeavePost                yyyy.... ........ ........ ......
        MakeReport               .yy..... ........ ........ ....y.
        MarkConsultation         yyyy.... ........ ........ ....y.
        MarkNoShow               yyyy.... ........ ........ ....y.
        NoteDelivery             ........ ........ ........ ....y.
        NoteSeenByAgent          ....y... ........ ........ ....y.
        OpenCenter               .......y .......y .......y ....y.
        PauseCase                yyyy.... ........ ........ ....y.
        PrintPaper               yyyy.... ........ ........ ....y.
        PublishGuide             ......y. ......y. ........ ....y.
        PublishRankingRules      ......y. ......y. ........ ....y.
        PublishRule              .yy..... ........ ........ ....y.
        ReachMilestone           yyyy.... ........ ........ ....y.
        ReassignCase             .yy..... ........ ........ ....y.
        RecallTicket             yyyy.... ........ ........ ....y.
        ReceiveFromBelow         ......y. ......y. ........ ....y.
        ReceiveReport            ......y. ......y. ........ ....y.
        RecountReport            .yy..... ........ ........ ....y.
        RedirectCase             yyyy.... ........ ........ ....y.
        RefuseCase               yyyy.... ........ ........ ....y.
        RegisterAgencyResult     yyyy.... ........ ........ ....y.
        RegisterConsultation     yyyy.... ........ ........ ....y.
        RegisterHomeService      yyyy.... ........ ........ ....y.
        RegisterPhoneBooking     yyyy.... ........ ........ ....y.
        RejectAnswer             .yy..yy. ......y. ........ ....y.
        RemoveFile               ......y. ......y. ........ ....y.
        ReplyToCase              yyyy.... ........ ........ ....y.
        ResetAccountPassword     .......y .......y .......y ....y.
        ResumeCase               yyyy.... ........ ........ ....y.
        ResumeTicket             yyyy.... ........ ........ ....y.
        ReturnCase               yyyy.... ........ ........ ....y.
        ReturnReport             ......y. ......y. ........ ....y.
        ReturnTicket             yyyy.... ........ ........ ....y.
        RevealApplicant          yyyy.... ........ ........ ....y.
        ReviseReport             .yy..... ........ ........ ....y.
        RevokeDevice             .......y .......y .......y ....y.
        RunJobNow                .......y .......y .......y ....y.
        SaveAuthority            ......y. ......y. ........ ....y.
        SaveCircular             ......y. ......y. ........ ....y.
        SaveGuideDraft           ......y. ......y. ........ ....y.
        SaveLegalText            ......y. ......y. ........ ....y.
        SaveReportText           .yy..... ........ ........ ....y.
        SaveStaffMember          .yy..... ........ ........ ....y.
        SeedHolidays             ........ ........ ........ ....-.
        SendBPost                .yy..... ........ ........ ....y.
        SendCaseUp               yyyy.... ........ ........ ....y.
        SendReportAgain          .......y .......y .......y ....y.
        SetUpCenter              .yy..... ........ ........ ....y.
        SignOffPost              yyyy.... ........ ........ ......
        SignOnPost               yyyy.... ........ ........ ......
        SignOver                 ....y... ........ ........ ....y.
        SilenceAlarm             .yy..... ........ ........ ....y.
        StartProject             .yy..... ........ ........ ....y.
        StartService             yyyy.... ........ ........ ....y.
        StrikeOutAttachment      yyyy.... ........ ........ ....y.
        StrikeOutEntry           yyyy.... ........ ........ ....y.
        SubmitForVillager        ....y... ........ ........ ....y.
        SubmitReport             .yy..... ........ ........ ....y.
        TakeBackEnd              yyyy.... ........ ........ ....y.
        TakeBackWindowRequest    .yy..... ........ ........ ....y.
        TakeIn                   yyyy.... ........ ........ ....y.
        TakeOutItem              .yy..... ........ ........ ....y.
        TakeOverLaw              ......y. ......y. ........ ....y.
        TellCaller               yyyy.... ........ ........ ....y.
        TellMissing              yyyy.... ........ ........ ....y.
        TransferTicket           yyyy.... ........ ........ ....y.
        ViewAttachment           yyyyy... ........ ........ ....y.
        VoidTicket               yyyy.... ........ ........ ....y.
        WithdrawCard             .yy..yy. ......y. ........ ....y.
        WithdrawCase             yyyy.... ........ ........ ....y.
        WithdrawGuide            ......y. ......y. ........ ....y.
        WritePractice            .yy..... ........ ........ ....y.
        """;

    [Fact]
    public void The_matrix_names_every_use_case_there_is() =>
        Assert.Equal(
            UseCaseTests.UseCases.Select(t => t.Name).Order(StringComparer.Ordinal),
            Grid.Split('\n').Select(row => row.Split(' ')[0]));

    [Fact]
    public async Task Who_may_not_is_told_so_and_nothing_changes()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var requests = SampleRequests.Of(fixture);
        var found = new List<string>();
        foreach (var expected in Grid.Split('\n'))
        {
            var name = expected.Split(' ')[0];
            var cells = expected[name.Length..].TrimStart();
            found.Add($"{name,-24} {await Row(fixture, requests[name], cells)}");
        }

        Assert.Equal(Grid, string.Join('\n', found));
    }

    private static async Task<string> Row(HallFixture fixture, SampleRequest request, string expected)
    {
        var actors = new Queue<Actor>(Actors(fixture));
        var (row, before) = ("", await Trail(fixture));
        foreach (var cell in expected)
        {
            if (cell == ' ')
            {
                row += cell;
                continue;
            }

            var actor = actors.Dequeue();
            var refusal = cell == '-' ? null : await request(actor);
            var after = cell == '-' ? before : await Trail(fixture);
            if (refusal is { Kind: RefusalKind.Forbidden })
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refusal.Message);
            // An exclamation mark in the grid says: refused, and yet something was changed.
            row += cell == '-' ? '-' : refusal is not { Kind: RefusalKind.Forbidden } ? 'y' : before == after ? '.' : '!';
            before = after;
        }

        Assert.Empty(actors);
        return row;
    }

    private static async Task<string> Trail(HallFixture fixture)
    {
        await using var context = await fixture.Context();
        var entries = await context.Set<AuditEntry>().CountAsync(e => e.CenterId == fixture.CenterId, TestContext.Current.CancellationToken);
        return entries.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Actor> Actors(HallFixture fixture)
    {
        var places = new[] { (fixture.CenterId, fixture.CountyId), ("elsewhere", fixture.CountyId), ("faraway", "othercounty") };
        foreach (var (center, county) in places)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                // Even a staff record of this centre gives no authority to somebody of another.
                yield return new($"{role}", $"{role}", ActorKind.Person)
                {
                    CenterId = role is Role.CountyOfficer or Role.Administrator ? null : center,
                    CountyId = role is Role.Administrator ? null : county,
                    StaffId = fixture.Staff(1),
                    Roles = [role],
                };
            }
        }

        yield return Actor.Kiosk(fixture.CenterId);
        yield return Actor.Kiosk("elsewhere");
        yield return Actor.Device("1", "取号机", fixture.CenterId);
        yield return Actor.Device("1", "取号机", "elsewhere");
        yield return Actor.System;
        yield return ActorClaims.Nobody;
    }
}
