using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Scheduling;
using BianMin.Portal.Shell;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Scheduling;

/// <summary>The administrator's page of the jobs, and where a failure is told beside it.</summary>
public sealed class JobsPageTests
{
    private static readonly DateTimeOffset At = HallSnapshots.Now;

    private static readonly JobLine Good = new(
        "VerifyAudit", "核对操作记录", "逐条核对。", "每天 02:30", At.AddHours(16), JobState.Resting, null,
        new(At, TimeSpan.FromSeconds(12), JobOutcome.Succeeded, "全部完好。"), FailingSince: null);

    private static readonly JobLine Bad = Good with
    {
        Key = "KeepCases",
        Title = "办件时限",
        LastRun = new(At, TimeSpan.FromMilliseconds(4), JobOutcome.Failed, "数据库暂时无法使用。"),
        FailingSince = At,
    };

    [Fact]
    public void Without_jobs_it_says_so()
    {
        using var fixture = Room();

        Assert.Contains("没有定时任务", fixture.Render<JobsPage>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_tells_schedule_next_run_and_what_came_of_the_last()
    {
        using var fixture = Room(Good);
        fixture.Jobs.History.Add(new(1, At, TimeSpan.FromSeconds(12), JobOutcome.Succeeded, "全部完好。", JobCause.ByHand, 0, false, "pc-07"));

        var page = fixture.Render<JobsPage>();

        var row = page.Find(".jobs:not(.runs) tbody tr").TextContent;
        foreach (var said in (string[])["核对操作记录", "逐条核对。", "每天 02:30", "成功", "用时 12 秒", "全部完好。"])
            Assert.Contains(said, row, StringComparison.Ordinal);
        var run = page.Find(".runs tbody tr").TextContent;
        foreach (var said in (string[])["12 秒", "成功", "全部完好。", "手动执行", "pc-07"])
            Assert.Contains(said, run, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_stands_out_and_its_history_opens_by_itself()
    {
        using var fixture = Room(Good, Bad);
        fixture.Jobs.History.Add(new(1, At, TimeSpan.Zero, JobOutcome.Failed, "数据库暂时无法使用。", JobCause.Schedule, 2, true, "pc-07"));

        var page = fixture.Render<JobsPage>();

        Assert.Contains("数据库暂时无法使用。", page.Find("tr.failing").TextContent, StringComparison.Ordinal);
        Assert.Equal("执行记录：办件时限", page.Find(".job-runs h2").TextContent);
        Assert.Contains("数据库暂时无法使用。（随后自动重试）", page.Find(".runs tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("第 2 次重试", page.Find(".runs tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains("办件时限", fixture.Render<JobAlarm>().Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("有任务没有做成", fixture.Render<MainMenu>().Find("a[href='admin/jobs']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_that_is_due_and_does_not_begin_is_told_of_like_a_failure()
    {
        using var fixture = Room(Good with { OverdueSince = At });

        Assert.Contains("到现在没有开始", fixture.Render<JobsPage>().Find("tr.failing").TextContent, StringComparison.Ordinal);
        Assert.Contains("“核对操作记录”11月22日 10:00就该执行", fixture.Render<JobAlarm>().Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("有任务没有按时开始", fixture.Render<MainMenu>().Find("a[href='admin/jobs']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_s_own_pages_are_one_link_away()
    {
        using var fixture = Room(Good);

        Assert.NotNull(fixture.Render<JobsPage>().Find("a[href='admin/jobs/engine']"));
    }

    [Fact]
    public void A_job_that_never_ran_has_an_empty_history()
    {
        using var fixture = Room(Good with { LastRun = null });

        Assert.Contains("原定每天 02:30执行", fixture.Render<JobsPage>().Find(".job-runs").TextContent, StringComparison.Ordinal);
        Assert.Empty(fixture.Render<JobAlarm>().Markup.Trim());
    }

    [Fact]
    public void Pressed_and_confirmed_it_runs_shows_progress_and_what_came_of_it()
    {
        using var fixture = Room(Good);
        var page = fixture.Render<JobsPage>();
        fixture.UseCases.Then = _ =>
        {
            fixture.Jobs.Lines = [Good with { State = JobState.Running, Since = At, Progress = new(3, 12) }];
            return Task.CompletedTask;
        };

        page.Find(".jobs-acts button").Click();
        Assert.Empty(fixture.UseCases.Asked);
        fixture.Dialogs.WaitForElement(".ask").Submit();

        page.WaitForAssertion(() => Assert.Contains("正在执行（3/12）", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("VerifyAudit", fixture.UseCases.Last<RunJobNow>().Key);
        Assert.True(page.Find(".jobs-acts button").HasAttribute("disabled"));

        fixture.Jobs.Lines = [Good with { LastRun = new(At.AddMinutes(1), TimeSpan.FromSeconds(3), JobOutcome.Succeeded, "又核对了一遍。") }];
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Contains("又核对了一遍。", page.Find(".jobs-words").TextContent, StringComparison.Ordinal));
        Assert.Contains(fixture.Said, n => n.Text == "“核对操作记录”已做完。又核对了一遍。");
    }

    [Fact]
    public void A_refusal_is_told_and_what_was_read_stays_when_the_database_is_away()
    {
        using var fixture = Room(Good);
        var page = fixture.Render<JobsPage>();

        fixture.Jobs.Refusal = Refusal.Unavailable();
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-refusal='request.unavailable']")));
        Assert.Contains("核对操作记录", page.Markup, StringComparison.Ordinal);

        fixture.Jobs.Refusal = null;
        fixture.Clock.Advance(TimeSpan.FromSeconds(2));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-refusal]")));
    }

    private static PortalFixture Room(params JobLine[] lines)
    {
        var fixture = new PortalFixture(new("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] });
        fixture.Jobs.Lines = lines;
        return fixture;
    }
}
