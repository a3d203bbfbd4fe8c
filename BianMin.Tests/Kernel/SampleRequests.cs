using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Domain.Supervision;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;

namespace BianMin.Tests.Kernel;

/// <summary>Asks one use case for an actor and tells why it was refused, if it was.</summary>
internal delegate Task<Refusal?> SampleRequest(Actor actor);

/// <summary>One request of a good shape for every use case, about things that need not exist.</summary>
internal static class SampleRequests
{
    private static readonly Dictionary<string, MaterialStanding> NoStandings = [];

    public static IReadOnlyDictionary<string, SampleRequest> Of(HallFixture fixture)
    {
        var samples = new Dictionary<string, SampleRequest>();
        var here = fixture.CenterId;
        var county = fixture.CountyId;
        var window = fixture.Window(1);

        void Add<T>(Func<IUseCase<T>> make) => samples.Add(make().GetType().Name, async actor =>
            (await fixture.UseCases.Do(actor, make(), TestContext.Current.CancellationToken)).Refusal);

        Add(() => new DrawTicket(here, "A", Courtesy.None, TicketSource.Reception, Guid.NewGuid().ToString("N")));
        Add(() => new ConfirmPaper(here, Guid.NewGuid()));
        Add(() => new VoidTicket(here, Guid.NewGuid(), "打印机卡纸"));
        Add(() => new KeyInPadTicket(here, "A", 901, Courtesy.None));
        Add(() => new BookVisit(here, "A", fixture.Time.GetUtcNow().AddHours(1), Guid.NewGuid().ToString("N")));
        Add(() => new CheckInBooking(here, "000000"));
        Add(() => new CallNextTicket(here, window, null));
        Add(() => new CallTicket(here, window, Guid.NewGuid(), "群众突发不适"));
        Add(() => new RecallTicket(here, window, Guid.NewGuid(), 0));
        Add(() => new StartService(here, window, Guid.NewGuid()));
        Add(() => new MarkNoShow(here, window, Guid.NewGuid()));
        Add(() => new HoldTicket(here, window, Guid.NewGuid(), "等材料"));
        Add(() => new ResumeTicket(here, window, Guid.NewGuid()));
        Add(() => new TransferTicket(here, window, Guid.NewGuid(), "B", null, "材料归民政"));
        Add(() => new EndAndCallNext(here, window, Guid.NewGuid(), ServiceEnd.Finished, ""));
        Add(() => new FinishService(here, window, Guid.NewGuid()));
        Add(() => new TakeBackEnd(here, window, Guid.NewGuid()));
        Add(() => new ReturnTicket(here, Guid.NewGuid()));
        Add(() => new SignOnPost(here, window));
        Add(() => new LeavePost(here, window, AwayReason.Meal, null, null, true));
        Add(() => new SignOffPost(here, window));
        Add(() => new BeatPresence(here));
        Add(() => new SendBPost(here, window, fixture.Staff(101)));
        Add(() => new DeclineBPost(here, window));
        Add(() => new CloseWindow(here, window));
        Add(() => new AcknowledgeAlarm(here, Guid.NewGuid()));
        Add(() => new SilenceAlarm(here, Guid.NewGuid(), 5));
        Add(() => new ConfirmHandover(here, Guid.NewGuid()));
        Add(() => new KeepHall(here));
        Add(() => new AddDevice(here, "大厅东侧取号机"));
        Add(() => new RevokeDevice(here, Guid.NewGuid()));
        Add(() => new SeedHolidays());
        // Not a calendar, so that nobody's holidays change even when it is let through.
        Add(() => new ImportHolidays("这不是日历"));
        Add(() => new ArrangeItem(here, Guid.NewGuid(), [window], "", null));
        Add(() => new TakeOutItem(here, Guid.NewGuid(), "误操作进驻", Guid.NewGuid()));
        Add(() => new PublishRule(here, "first-asked", "首问责任制", "首位接待的人负责到底。", Moment.At(fixture.Time.GetUtcNow()).Day, 0));
        Add(() => new SaveGuideDraft(county, null, $"T-{Guid.NewGuid().ToString("N")[..8]}", new GuideContent { Name = "临时救助" }, null));
        Add(() => new CheckGuide(county, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new PublishGuide(county, Guid.NewGuid(), Moment.At(fixture.Time.GetUtcNow()).Day, Guid.NewGuid()));
        Add(() => new WithdrawGuide(county, Guid.NewGuid(), "依据已修订", Guid.NewGuid()));
        Add(() => new AttachFile(county, Guid.NewGuid(), FilePurpose.Form, "申请表.pdf", "%PDF-1.7"u8.ToArray()));
        Add(() => new RemoveFile(county, Guid.NewGuid()));
        Add(() => new SaveLegalText(county, null, new(LegalUse.Deferral, "《容缺受理事项清单》", "", "可以容缺。", [], new(2026, 1, 1), null), null));
        Add(() => new SaveAuthority(county, null, new($"测试县{Guid.NewGuid().ToString("N")[..8]}局", "", "", "", "", "", null, new(2026, 1, 1), null), null));
        Add(() => new TakeOverLaw(county));
        Add(() => new AskForWindow(here, WindowWish.Open, null, 9, "不动产", ["A"], "业务增加"));
        Add(() => new TakeBackWindowRequest(here, Guid.NewGuid()));
        Add(() => new DecideWindowRequest(here, Guid.NewGuid(), true, null));
        Add(() => new OpenCenter($"x{Guid.NewGuid():N}"[..12], "测试县", $"n{Guid.NewGuid():N}"[..12], "测试镇", "0795-2510110", 0));
        // Nobody has seen version -1, so that nothing changes even when it is let through.
        Add(() => new SetUpCenter(here, "0795-2510110", [], OfficeRegime.Shanggao, -1));
        Add(() => new SaveStaffMember(here, null, "王小明", "9001", "民政所", "窗口工作人员", [], -1));
        // Nobody has seen version -1, so that nothing changes even when it is let through.
        Add(() => new PublishRankingRules(county, RankingRules.Shipped, Moment.At(fixture.Time.GetUtcNow()).Day, "会议决定", -1));
        Add(() => new FileObjection(here, Guid.NewGuid(), "2020-01-A", "数据与实际情况不一致，请核对。"));
        Add(() => new AnswerObjection(here, Guid.NewGuid(), true, "情况属实。"));
        Add(() => new DraftCircular(county, "2099-01-A"));
        Add(() => new SaveCircular(county, Guid.NewGuid(), Guid.NewGuid(), "关于本期的通报", "各便民服务中心：现通报如下。"));
        Add(() => new IssueCircular(county, Guid.NewGuid(), Guid.NewGuid(), "关于本期的通报", "各便民服务中心：现通报如下。"));
        Add(() => new ImportGuides(fixture.CountyId, [new("MZ-001", new GuideContent { Name = "临时救助" })]));
        var today = Moment.At(fixture.Time.GetUtcNow()).Day;
        Add(() => new RegisterPhoneBooking(here, Guid.NewGuid().ToString("N"), today, new(16, 0), "A", "张小明", "13800000001", ""));
        Add(() => new RegisterAgencyResult(here, Guid.NewGuid().ToString("N"), today, "王桂兰", "", "社保卡", "", "已取回", "王桂兰"));
        Add(() => new RegisterHomeService(here, Guid.NewGuid().ToString("N"), today, "刘德福", "13800000002", "曾家村三组", "残疾人证申请", "李建华"));
        Add(() => new RegisterConsultation(here, Guid.NewGuid().ToString("N"), "", "", ConsultationChannel.OnSite, "户口迁移", null, "带什么材料？", "户口簿", false));
        Add(() => new FinishRegisterEntry(here, Guid.NewGuid(), "已办", today, Guid.NewGuid()));
        Add(() => new CancelRegisterEntry(here, Guid.NewGuid(), "来电取消", Guid.NewGuid()));
        Add(() => new StrikeOutEntry(here, Guid.NewGuid(), "重复登记", Guid.NewGuid()));
        Add(() => new MarkConsultation(here, Guid.NewGuid(), true, "", Guid.NewGuid()));
        Add(() => new BookPlannedCall(here, Guid.NewGuid(), Guid.NewGuid()));
        // Cases and papers that do not exist, so that nothing changes even when it is let through.
        Add(() => new TakeIn(here, Guid.NewGuid().ToString("N"), window, null, Guid.NewGuid(), CaseSamples.Zhang, null, "", NoStandings, new(IntakeOutcome.Later)));
        Add(() => new CheckMaterials(here, Guid.NewGuid(), Guid.NewGuid(), new Dictionary<string, MaterialStanding> { ["身份证"] = MaterialStanding.HandedIn }));
        Add(() => new AcceptCase(here, Guid.NewGuid(), Guid.NewGuid(), null));
        Add(() => new TellMissing(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new RefuseCase(here, Guid.NewGuid(), Guid.NewGuid(), "不符合条件"));
        Add(() => new RedirectCase(here, Guid.NewGuid(), Guid.NewGuid(), "3号窗口李建华"));
        Add(() => new AssistApplicant(here, Guid.NewGuid(), Guid.NewGuid(), "代为填写申请表"));
        Add(() => new AttachToReport(here, Guid.NewGuid(), Guid.NewGuid(), "照片.pdf", "%PDF-1.7"u8.ToArray()));
        Add(() => new DetachFromReport(here, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new SendReportAgain(Guid.NewGuid()));
        Add(() => new MakeReport(here, "2026-10-B"));
        Add(() => new WritePractice(here, Guid.NewGuid(), "逢圩日延时服务", "逢圩日中午不休息。"));
        Add(() => new SaveReportText(here, Guid.NewGuid(), Guid.NewGuid(), "工作报告", "平稳。"));
        Add(() => new RecountReport(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new SubmitReport(here, Guid.NewGuid(), Guid.NewGuid(), "工作报告", "平稳。", "张主任"));
        Add(() => new ReviseReport(here, Guid.NewGuid(), Guid.NewGuid(), "更正"));
        Add(() => new ReceiveReport(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new ReturnReport(here, Guid.NewGuid(), Guid.NewGuid(), "请补充"));
        Add(() => new WithdrawCase(here, Guid.NewGuid(), Guid.NewGuid(), "不办了"));
        Add(() => new AnswerCard(here, Guid.NewGuid(), "系统停机", "已加急", Guid.NewGuid()));
        Add(() => new CloseCard(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new RejectAnswer(here, Guid.NewGuid(), "没有说清", Guid.NewGuid()));
        Add(() => new WithdrawCard(here, Guid.NewGuid(), "有误", Guid.NewGuid()));
        Add(() => new PauseCase(here, Guid.NewGuid(), Guid.NewGuid(), PauseReason.Hearing));
        Add(() => new ResumeCase(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new CompleteCasePart(here, Guid.NewGuid(), Guid.NewGuid(), "国土所", "同意"));
        Add(() => new SendCaseUp(here, Guid.NewGuid(), Guid.NewGuid(), "初审同意"));
        Add(() => new ReceiveFromBelow(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new BringCaseBack(here, Guid.NewGuid(), Guid.NewGuid(), "批准"));
        Add(() => new FinishCase(here, Guid.NewGuid(), Guid.NewGuid(), "同意"));
        Add(() => new ReturnCase(here, Guid.NewGuid(), Guid.NewGuid(), "不符合政策"));
        Add(() => new DeliverCase(here, Guid.NewGuid(), Guid.NewGuid(), "本人", Service: new(ServiceWay.OnPaper)));
        Add(() => new ReplyToCase(here, Guid.NewGuid(), Guid.NewGuid(), "一、符合条件。\n二、可以申请。"));
        Add(() => new DenyCase(here, Guid.NewGuid(), Guid.NewGuid(), new("收入高于标准", "核对报告", "条例第九条", "收入超过标准", "")));
        Add(() => new ArchiveCase(here, Guid.NewGuid(), Guid.NewGuid(), Retention.TenYears));
        Add(() => new ExtendCase(here, Guid.NewGuid(), Guid.NewGuid(), 5, "现场复杂"));
        Add(() => new ReassignCase(here, Guid.NewGuid(), Guid.NewGuid(), window, fixture.Staff(1)));
        Add(() => new EscalateCase(here, Guid.NewGuid(), Guid.NewGuid(), EscalationLevel.Director, "请主任协调"));
        Add(() => new KeepCases(here));
        Add(() => new PrintPaper(here, Guid.NewGuid()));
        Add(() => new CorrectPaper(here, Guid.NewGuid(), "笔误"));
        Add(() => new CorrectApplicant(here, Guid.NewGuid(), Guid.NewGuid(), CaseSamples.Zhang, "号码录错"));
        Add(() => new AttachToCase(here, Guid.NewGuid(), [new("", "照片.pdf", "%PDF-1.7"u8.ToArray())]));
        Add(() => new StrikeOutAttachment(here, Guid.NewGuid(), "拍得不清楚"));
        Add(() => new ViewAttachment(here, Guid.NewGuid()));
        Add(() => new SubmitForVillager(here, Guid.NewGuid().ToString("N"), Guid.NewGuid(), CaseSamples.Zhang, "", "", true, []));
        Add(() => new NoteSeenByAgent(here, Guid.NewGuid()));
        Add(() => new FetchResult(here, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new SignOver(here, Guid.NewGuid(), Guid.NewGuid(), "本人", Service: new(ServiceWay.OnPaper)));
        Add(() => new RevealApplicant(here, Guid.NewGuid()));
        Add(() => new TellCaller(here, Guid.NewGuid()));
        var project = new ProjectFacts("冷链仓储项目", "江西某某公司", "李总", "13800000009", fixture.Staff(1));
        Add(() => new StartProject(here, Guid.NewGuid().ToString("N"), project, [new("立项备案", new(2026, 12, 31))]));
        Add(() => new ChangeProject(here, Guid.NewGuid(), Guid.NewGuid(), project, [new("立项备案", new(2026, 12, 31))]));
        Add(() => new ReachMilestone(here, Guid.NewGuid(), Guid.NewGuid(), "立项备案", new(2026, 11, 20), ""));
        Add(() => new JoinProject(here, Guid.NewGuid(), Guid.NewGuid(), "SIXI-2026-000001"));
        Add(() => new EndProject(here, Guid.NewGuid(), Guid.NewGuid(), "已竣工"));
        // No such job, so that nothing runs even when it is let through.
        Add(() => new RunJobNow("Nothing"));
        Add(() => new CloseDay(here, today.AddDays(-1), [], ""));
        Add(() => new NoteDelivery(Guid.NewGuid(), null));
        Add(() => new CreateAccount(new("nobody", "bianmin2026ok", new("李某", [Role.Clerk], "nowhere"))));
        Add(() => new CreateFirstAdministrator(new("nobody", "bianmin2026ok", new("李某", [Role.Administrator]))));
        Add(() => new AssignAccount(Guid.NewGuid(), new("李某", [Role.Clerk], here)));
        Add(() => new DisableAccount(Guid.NewGuid()));
        Add(() => new EnableAccount(Guid.NewGuid()));
        Add(() => new ResetAccountPassword(Guid.NewGuid(), "bianmin2026ok"));
        return samples;
    }
}
