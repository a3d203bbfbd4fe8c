using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Browser;
using BianMin.Tests.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BianMin.Tests.Scheduling;

/// <summary>Schedules: in words on the screen, on the wall clock of China, and set for each installation.</summary>
public sealed class CronWordsTests
{
    [Theory]
    [InlineData("30 2 * * *", "每天 02:30")]
    [InlineData("0 8,17 * * *", "每天 08:00、17:00")]
    [InlineData("0 * * * *", "每小时整点")]
    [InlineData("20 * * * *", "每小时第 20 分")]
    [InlineData("0/10 * * * *", "每 10 分钟")]
    [InlineData("*/10 * ? * *", "每 10 分钟")]
    [InlineData("0 9 * * MON", "每周一 09:00")]
    [InlineData("0 9 * * mon-fri", "每周一至周五 09:00")]
    [InlineData("0 9 * * 0,6", "每周日、周六 09:00")]
    [InlineData("0 9 * * 7", "每周日 09:00")]
    [InlineData("0 18 L * *", "每月最后一天 18:00")]
    [InlineData("0 18 15 * *; 0 18 L * *", "每月 15 日 18:00，每月最后一天 18:00")]
    [InlineData("30 6 1-10 * *", "每月 1 至 10 日 06:30")]
    [InlineData("0 8 5 1,4,7,10 *", "每年 1、4、7、10 月 5 日 08:00")]
    [InlineData("0 8 5 1/3 *", "每年 1、4、7、10 月 5 日 08:00")]
    [InlineData("0 8 * 12 *", "每年 12 月每天 08:00")]
    [InlineData("0 8 LW * *", "按设定的时间（0 8 LW * *）")]
    public void A_schedule_is_told_in_words_where_there_are_any(string cron, string words)
    {
        Assert.True(CronSchedule.TryParse(cron, out var schedule, out _));
        Assert.Equal(words, schedule.Words);
    }

    [Theory]
    [InlineData("0 30 2 * * ?", "30 2 * * *")]
    [InlineData("0 0/5 * * * ?", "0/5 * * * *")]
    [InlineData("0 0 4 ? * SUN", "0 4 * * SUN")]
    [InlineData("0 0 9 ? * 2-6", "0 9 * * 1-5")]
    [InlineData("0 0 9 ? * 6#3", "0 9 * * 5#3")]
    [InlineData("0 0 18 15,L * ? 2026", "0 18 15 * *; 0 18 L * *")]
    public void A_schedule_in_the_old_syntax_is_refused_with_the_new_one(string old, string renewed)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Plan(new() { ["Jobs:TestWork:Schedule"] = old })).Message;

        Assert.Equal($"设置 Jobs:TestWork:Schedule（测试任务）写的是“{old}”：这是以前六、七段的写法，现在请写“{renewed}”。", refusal);
        Assert.True(CronSchedule.TryParse(renewed, out _, out _));
    }

    [Fact]
    public void An_installation_sets_its_own_hours_which_are_those_of_China()
    {
        var planned = Plan(new() { ["Jobs:TestWork:Schedule"] = "0 18 15 * *; 0 18 L * *" }).Find("TestWork")!;

        var due = new DateTimeOffset(2028, 2, 14, 0, 0, 0, TimeSpan.Zero);
        var days = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            due = planned.Schedule.Next(due)!.Value;
            days.Add($"{due.UtcDateTime:MM-dd HH:mm}");
        }

        // 18:00 in China; 2028 is a leap year.
        Assert.Equal(["02-15 10:00", "02-29 10:00", "03-15 10:00"], days);
    }

    [Fact]
    public async Task A_portal_with_a_schedule_in_the_old_syntax_does_not_start_and_says_how_to_write_it() => Assert.Contains(
        "设置 Jobs:VerifyAudit:Schedule（核对操作记录）写的是“0 0 4 ? * SUN”：这是以前六、七段的写法，现在请写“0 4 * * SUN”。",
        (await Assert.ThrowsAnyAsync<Exception>(() => PortalProcess.Start(
            Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}"), settings: new Dictionary<string, string> { ["Jobs__VerifyAudit__Schedule"] = "0 0 4 ? * SUN" }))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("25:00")]
    [InlineData("")]
    [InlineData("0 18 15,L * *")]
    [InlineData("99 2 * * *")]
    public void A_schedule_that_cannot_be_read_is_refused_with_the_form_in_which_it_can(string text) => Assert.StartsWith(
        $"设置 Jobs:TestWork:Schedule（测试任务）写的是“{text}”：无法识别；请写五段（分 时 日 月 周",
        Assert.Throws<OptionsValidationException>(() => Plan(new() { ["Jobs:TestWork:Schedule"] = text })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("verify-audit")]
    [InlineData("核对")]
    [InlineData("")]
    public void A_key_is_a_name_that_settings_and_the_environment_can_carry(string key) =>
        Assert.Throws<InvalidOperationException>(() => new WorkPlan([new TestWork(_ => Task.FromResult(""), key)], new ConfigurationBuilder().Build()));

    [Fact]
    public void Two_works_cannot_share_a_key() => Assert.Throws<InvalidOperationException>(() =>
        new WorkPlan([new TestWork(_ => Task.FromResult("")), new TestWork(_ => Task.FromResult(""))], new ConfigurationBuilder().Build()));

    private static WorkPlan Plan(Dictionary<string, string?> settings) => new(
        [new TestWork(_ => Task.FromResult(""))], new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
