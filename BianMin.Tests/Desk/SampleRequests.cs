using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;

namespace BianMin.Tests.Desk;

/// <summary>Asks one use case for an actor and tells why it was refused, if it was.</summary>
internal delegate Task<Refusal?> SampleRequest(Actor actor);

/// <summary>One request of a good shape for every use case, about things that need not exist.</summary>
internal static class SampleRequests
{
    public static IReadOnlyDictionary<string, SampleRequest> Of(HallHouse house)
    {
        var samples = new Dictionary<string, SampleRequest>();
        var here = house.CenterId;
        var county = house.CountyId;
        var window = house.Window(1);

        void Add<T>(Func<IUseCase<T>> make) => samples.Add(make().GetType().Name, async actor =>
            (await house.Desk.Do(actor, make(), TestContext.Current.CancellationToken)).Refusal);

        Add(() => new DrawTicket(here, "A", Courtesy.None, TicketSource.Reception, Guid.NewGuid().ToString("N")));
        Add(() => new ConfirmPaper(here, Guid.NewGuid()));
        Add(() => new VoidTicket(here, Guid.NewGuid(), "打印机卡纸"));
        Add(() => new KeyInPadTicket(here, "A", 901, Courtesy.None));
        Add(() => new BookVisit(here, "A", house.Time.GetUtcNow().AddHours(1), Guid.NewGuid().ToString("N")));
        Add(() => new CheckInBooking(here, "000000"));
        Add(() => new CallNextTicket(here, window, null));
        Add(() => new CallTicket(here, window, Guid.NewGuid(), "群众突发不适"));
        Add(() => new RecallTicket(here, window, Guid.NewGuid(), 0));
        Add(() => new StartService(here, window, Guid.NewGuid()));
        Add(() => new MarkNoShow(here, window, Guid.NewGuid()));
        Add(() => new HoldTicket(here, window, Guid.NewGuid(), "等材料"));
        Add(() => new ResumeTicket(here, window, Guid.NewGuid()));
        Add(() => new TransferTicket(here, window, Guid.NewGuid(), "B", null, "材料归民政"));
        Add(() => new FinishService(here, window, Guid.NewGuid()));
        Add(() => new ReturnTicket(here, Guid.NewGuid()));
        Add(() => new SignOnPost(here, window));
        Add(() => new LeavePost(here, window, AwayReason.Meal, null, null, true));
        Add(() => new SignOffPost(here, window));
        Add(() => new BeatPresence(here));
        Add(() => new SendBPost(here, window, house.Staff(101)));
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
        Add(() => new PublishRule(here, "first-asked", "首问责任制", "首位接待的人负责到底。", Moment.At(house.Time.GetUtcNow()).Day, 0));
        Add(() => new SaveGuideDraft(county, null, $"T-{Guid.NewGuid().ToString("N")[..8]}", new GuideContent { Name = "临时救助" }, null));
        Add(() => new CheckGuide(county, Guid.NewGuid(), Guid.NewGuid()));
        Add(() => new PublishGuide(county, Guid.NewGuid(), Moment.At(house.Time.GetUtcNow()).Day, Guid.NewGuid()));
        Add(() => new WithdrawGuide(county, Guid.NewGuid(), "依据已修订", Guid.NewGuid()));
        Add(() => new AttachFile(county, Guid.NewGuid(), FilePurpose.Form, "申请表.pdf", "%PDF-1.7"u8.ToArray()));
        Add(() => new RemoveFile(county, Guid.NewGuid()));
        Add(() => new AskForWindow(here, WindowWish.Open, null, 9, "不动产", ["A"], "业务增加"));
        Add(() => new TakeBackWindowRequest(here, Guid.NewGuid()));
        Add(() => new DecideWindowRequest(here, Guid.NewGuid(), true, null));
        Add(() => new OpenCenter($"x{Guid.NewGuid():N}"[..12], "测试县", $"n{Guid.NewGuid():N}"[..12], "测试镇", "0795-2510110", 0));
        // Nobody has seen version -1, so that nothing changes even when it is let through.
        Add(() => new SetUpCenter(here, "0795-2510110", [], OfficeRegime.Shanggao, -1));
        Add(() => new SaveStaffMember(here, null, "王小明", "9001", "民政所", "窗口工作人员", [], -1));
        Add(() => new ImportGuides(house.CountyId, [new("MZ-001", new GuideContent { Name = "临时救助" })]));
        return samples;
    }
}
