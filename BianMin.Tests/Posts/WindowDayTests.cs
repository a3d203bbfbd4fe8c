using System.Text;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Posts;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Posts;

/// <summary>A window's day drawn to time, and its export (HALL-2).</summary>
public sealed class WindowDayTests
{
    private static readonly DateTimeOffset Eight = HallSnapshots.Now.AddHours(-2);

    [Fact]
    public void Ended_stretches_and_the_running_one_make_the_day_without_gaps()
    {
        var hall = HallSnapshots.Sixi(1).With(1, w => w with { Since = Eight.AddMinutes(60) });

        var day = WindowDay.Of(hall, Morning(), HallSnapshots.Now).Single();

        Assert.Equal([PostState.StaffedByA, PostState.Uncovered, PostState.CoveredByB, PostState.StaffedByA], day.Stretches.Select(s => s.State));
        Assert.All(day.Stretches.Zip(day.Stretches.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(TimeSpan.FromMinutes(10), day.Uncovered);
        Assert.Equal(HallSnapshots.Now, day.Stretches[^1].To);
    }

    [Fact]
    public void A_window_that_stands_uncovered_counts_up_to_now()
    {
        var day = WindowDay.Of(HallSnapshots.Sixi(1).Left(1, secondsAgo: 300), [], HallSnapshots.Now).Single();

        Assert.Equal(TimeSpan.FromMinutes(5), day.Uncovered);
    }

    [Fact]
    public void What_began_yesterday_is_drawn_from_midnight()
    {
        var hall = HallSnapshots.Sixi(1).With(1, w => w with { Since = HallSnapshots.Now.AddDays(-2) });

        Assert.Equal(HallSnapshots.Now.AddHours(-10), WindowDay.Of(hall, [], HallSnapshots.Now).Single().Stretches.Single().From);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(45)]
    [InlineData(600)]
    public void The_axis_reaches_from_the_first_sign_on_to_now_with_few_marks(int minutes)
    {
        var hall = HallSnapshots.Sixi(1).With(1, w => w with { Since = HallSnapshots.Now.AddMinutes(-minutes) });

        var scale = DayScale.For(WindowDay.Of(hall, [], HallSnapshots.Now), HallSnapshots.Now);

        Assert.True(scale.From <= HallSnapshots.Now.AddMinutes(-minutes) && scale.To >= HallSnapshots.Now);
        Assert.InRange(scale.Marks().Count(), 2, 15);
        Assert.InRange(scale.At(HallSnapshots.Now, 1000), 0, 1000);
    }

    [Fact]
    public void The_export_opens_in_a_spreadsheet_and_runs_nothing_there()
    {
        var change = Change(PostChangeKind.Left, PostState.StaffedByA, 0, 30) with { Reason = AwayReason.Other, Remark = "=HYPERLINK(\"x\"),1" };

        var file = ChangesCsv.Write(HallSnapshots.Center(1), [change]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        var lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n");
        Assert.StartsWith("窗口,窗口名称,变动", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\"),1\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("2026-11-22 08:30:00", lines[1], StringComparison.Ordinal);
    }

    private static List<PostChange> Morning() =>
    [
        Change(PostChangeKind.SignedOn, PostState.Closed, -600, 0),
        Change(PostChangeKind.Left, PostState.StaffedByA, 0, 30),
        Change(PostChangeKind.Covered, PostState.Uncovered, 30, 40),
        Change(PostChangeKind.SignedOn, PostState.CoveredByB, 40, 60),
    ];

    private static PostChange Change(PostChangeKind kind, PostState ended, int from, int to) => new()
    {
        Id = HallSnapshots.Id('c', to + 1),
        CenterId = "sixi",
        WindowId = HallSnapshots.Window(1),
        Day = new DateOnly(2026, 11, 22),
        Kind = kind,
        StaffId = HallSnapshots.Staff(1),
        EndedState = ended,
        EndedHolderId = ended == PostState.StaffedByA ? HallSnapshots.Staff(1) : null,
        From = Eight.AddMinutes(from),
        To = Eight.AddMinutes(to),
    };
}
