using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Posts;

/// <summary>When an alarm sounds, and what is still to be done about it.</summary>
public sealed class AlarmTests
{
    private static readonly Moment Now = China.At("2026-11-23 09:00");

    [Fact]
    public void An_alarm_sounds_until_somebody_takes_note()
    {
        var alarm = Alarm.Raise("sixi", Guid.NewGuid(), AlarmKind.Uncovered, Now);
        Assert.True(alarm.AwaitsNote());
        Assert.True(alarm.Sounds(Now.Instant));

        alarm.Acknowledge("钟雪梅", Now);

        Assert.False(alarm.AwaitsNote());
        Assert.False(alarm.Sounds(Now.Instant));
    }

    [Fact]
    public void A_silenced_alarm_sounds_again_when_its_time_is_over_and_still_awaits_a_note()
    {
        var alarm = Alarm.Raise("sixi", Guid.NewGuid(), AlarmKind.Uncovered, Now);

        alarm.Silence(TimeSpan.FromMinutes(10), Now);

        Assert.True(alarm.AwaitsNote());
        Assert.False(alarm.Sounds(Now.Instant + TimeSpan.FromMinutes(9)));
        Assert.True(alarm.Sounds(Now.Instant + TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void What_somebody_has_taken_note_of_needs_no_silence()
    {
        var alarm = Alarm.Raise("sixi", Guid.NewGuid(), AlarmKind.Uncovered, Now);
        alarm.Acknowledge("钟雪梅", Now);

        alarm.Silence(TimeSpan.FromMinutes(10), Now);

        Assert.Null(alarm.SilencedUntil);
    }
}
