using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using BianMin.Tests.Calendar;
using BianMin.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BianMin.Tests.Shell;

/// <summary>What waits behind the lines of the menu is read once for many, and again only when it may be another.</summary>
public sealed class MenuBadgesTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(China.At("2026-11-23 09:00").Instant);
    private readonly FakeChangeFeed _commits = new();
    private readonly Papers _papers = new();
    private readonly MenuBadges _badges;
    private readonly SemaphoreSlim _told = new(0);

    public MenuBadgesTests() => _badges = new([_papers], _commits, _time, NullLogger<MenuBadges>.Instance);

    public void Dispose()
    {
        _badges.Dispose();
        _told.Dispose();
    }

    [Fact]
    public async Task Whoever_has_the_same_reach_shares_one_reading_and_nobody_asks_while_nothing_happens()
    {
        using var first = Watch(PortalFixture.Director);
        using var second = Watch(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);

        _time.Advance(TimeSpan.FromHours(8));

        Assert.Equal(["sixi"], _papers.Asked);
        Assert.Equal("1 份", (await _badges.Look(PortalFixture.Director))["papers"]);
    }

    [Fact]
    public async Task A_commit_that_may_have_changed_it_is_pushed_and_any_other_is_not()
    {
        using var watch = Watch(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);
        await _told.WaitAsync(TestContext.Current.CancellationToken);
        _papers.Words = "2 份";

        _commits.Tell("sixi", "Hall");
        _commits.Tell("jinjiang", "Papers");
        Assert.Single(_papers.Asked);

        _commits.Tell("sixi", "Papers");
        await _told.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2 份", (await _badges.Look(PortalFixture.Director))["papers"]);
        Assert.Equal(2, _papers.Asked.Count);
    }

    [Fact]
    public async Task Commits_of_another_node_are_gathered_for_half_a_minute()
    {
        using var watch = Watch(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);
        await _told.WaitAsync(TestContext.Current.CancellationToken);
        _papers.Words = null;

        for (var n = 0; n < 10; n++)
            _commits.Tell("sixi", null);
        Assert.Single(_papers.Asked);
        _time.Advance(MenuBadges.Patience);

        await _told.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await _badges.Look(PortalFixture.Director));
        Assert.Equal(2, _papers.Asked.Count);
    }

    [Fact]
    public async Task A_new_day_is_looked_at_anew()
    {
        using var watch = Watch(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);
        await _told.WaitAsync(TestContext.Current.CancellationToken);
        _papers.Words = "1 份逾期";

        _time.Advance(TimeSpan.FromHours(15));

        await _told.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1 份逾期", (await _badges.Look(PortalFixture.Director))["papers"]);
    }

    [Fact]
    public async Task What_nobody_watches_is_not_kept_and_what_is_nothing_to_somebody_not_read()
    {
        Watch(PortalFixture.Director).Dispose();
        await _badges.Look(PortalFixture.Director);
        _commits.Tell("sixi", "Papers");
        await _badges.Look(PortalFixture.Administrator);

        Assert.Single(_papers.Asked);
    }

    [Fact]
    public async Task What_cannot_be_read_stays_as_it_was()
    {
        using var watch = Watch(PortalFixture.Director);
        await _badges.Look(PortalFixture.Director);
        await _told.WaitAsync(TestContext.Current.CancellationToken);
        _papers.Fails = true;
        _commits.Tell("sixi", "Papers");
        await _papers.Failed.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1 份", (await _badges.Look(PortalFixture.Director))["papers"]);
    }

    private IDisposable Watch(Actor actor) => _badges.Watch(actor, () => _told.Release());

    private sealed class Papers : IMenuBadge
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public string? Words { get; set; } = "1 份";

        public bool Fails { get; set; }

        public TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Address => "papers";

        public string? ReachOf(Actor actor) => actor.CenterId;

        public bool IsTouchedBy(CommittedChange change, string reach) => change.CenterId == reach && change.MayBeOf("Papers");

        public Task<string?> Look(string reach, CancellationToken cancellationToken)
        {
            Asked.Enqueue(reach);
            if (!Fails)
                return Task.FromResult(Words);
            Failed.TrySetResult();
            throw new InvalidOperationException("Nothing can be read.");
        }
    }
}
