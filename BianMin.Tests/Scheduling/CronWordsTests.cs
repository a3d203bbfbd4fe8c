using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.Configuration;

namespace BianMin.Tests.Scheduling;

/// <summary>Schedules: in words on the screen, on the wall clock of China, and set for each installation.</summary>
public sealed class CronWordsTests
{
    [Theory]
    [InlineData("0 30 2 * * ?", "每天 02:30")]
    [InlineData("0 0 8,17 * * ?", "每天 08:00、17:00")]
    [InlineData("0 0 * * * ?", "每小时整点")]
    [InlineData("0 20 * * * ?", "每小时第 20 分")]
    [InlineData("0 0/10 * * * ?", "每 10 分钟")]
    [InlineData("0 */10 * ? * *", "每 10 分钟")]
    [InlineData("0 0 9 ? * MON", "每周一 09:00")]
    [InlineData("0 0 9 ? * mon-fri", "每周一至周五 09:00")]
    [InlineData("0 0 9 ? * 1,7", "每周日、周六 09:00")]
    [InlineData("0 0 18 L * ?", "每月最后一天 18:00")]
    [InlineData("0 0 18 15,L * ?", "每月 15 日和最后一天 18:00")]
    [InlineData("0 30 6 1-10 * ?", "每月 1 至 10 日 06:30")]
    [InlineData("0 0 8 5 1,4,7,10 ?", "每年 1、4、7、10 月 5 日 08:00")]
    [InlineData("0 0 8 5 1/3 ?", "每年 1、4、7、10 月 5 日 08:00")]
    [InlineData("0 0 8 ? 12 *", "每年 12 月每天 08:00")]
    [InlineData("0 0 8 LW * ?", "按设定的时间（0 0 8 LW * ?）")]
    [InlineData("15 0 8 * * ?", "按设定的时间（15 0 8 * * ?）")]
    public void A_schedule_is_told_in_words_where_there_are_any(string cron, string words) => Assert.Equal(words, CronWords.Of(cron));

    [Fact]
    public void An_installation_sets_its_own_hours_which_are_those_of_China()
    {
        var planned = Plan(new() { ["Jobs:TestWork:Schedule"] = "0 0 18 15,L * ?" }).Find("TestWork")!;

        var due = new DateTimeOffset(2028, 2, 14, 0, 0, 0, TimeSpan.Zero);
        var days = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            due = planned.Cron.GetNextValidTimeAfter(due)!.Value;
            days.Add($"{due.UtcDateTime:MM-dd HH:mm}");
        }

        // 18:00 in China; 2028 is a leap year.
        Assert.Equal(["02-15 10:00", "02-29 10:00", "03-15 10:00"], days);
    }

    [Fact]
    public void A_schedule_that_cannot_be_read_is_said_at_the_start() => Assert.Contains(
        "Jobs:TestWork:Schedule is '25:00'",
        Assert.Throws<InvalidOperationException>(() => Plan(new() { ["Jobs:TestWork:Schedule"] = "25:00" })).Message,
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
