using Microsoft.Extensions.Time.Testing;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Identity;

/// <summary>Guessing gets slower and slower, and is slow however many addresses do it.</summary>
public sealed class SignInPaceTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
    private readonly SignInPace _pace;

    public SignInPaceTests() => _pace = new(_time);

    [Fact]
    public void Five_tries_are_free_and_each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        for (var i = 1; i < AccountRules.FreeTries; i++)
            Assert.Null(Try());
        foreach (var seconds in (int[])[10, 20, 40, 80, 160, 320, 640, 900, 900])
        {
            Assert.Null(Try());
            Assert.Equal(TimeSpan.FromSeconds(seconds), Try());
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }
    }

    [Fact]
    public void A_day_of_guessing_looks_at_few_passwords() => Assert.InRange(Guesses(_ => "10.0.0.66", "", AccountRules.FreeTries), 90, 130);

    [Fact]
    public void A_day_of_guessing_from_many_addresses_looks_at_few_passwords() =>
        Assert.InRange(Guesses(i => $"10.0.{i % 250}.66", "all", AccountRules.FreeTriesOfStrangers), 90, 160);

    [Fact]
    public void Many_at_the_same_moment_are_let_through_no_more_often_than_one_after_the_other()
    {
        var through = 0;
        Parallel.For(0, 200, _ =>
        {
            if (Try() is null)
                Interlocked.Increment(ref through);
        });

        Assert.Equal(AccountRules.FreeTries, through);
    }

    [Fact]
    public void The_right_password_and_a_quiet_day_each_end_the_count()
    {
        for (var i = 0; i < AccountRules.FreeTries; i++)
            Try();
        Assert.NotNull(Try());
        _pace.Forgive("BOSS", "10.0.0.1");
        for (var i = 0; i < AccountRules.FreeTries; i++)
            Assert.Null(Try());

        _time.Advance(AccountRules.TriesRemembered);

        for (var i = 0; i < AccountRules.FreeTries; i++)
            Assert.Null(Try());
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Of_IPv6_the_network_counts_because_a_machine_has_it_all(string address, string counted) =>
        Assert.Equal(counted, ClientAddress.Of(System.Net.IPAddress.Parse(address)));

    private TimeSpan? Try() => _pace.Enter("BOSS", "10.0.0.1", AccountRules.FreeTries);

    private int Guesses(Func<int, string> address, string all, int free)
    {
        var looked = 0;
        var end = _time.GetUtcNow() + TimeSpan.FromDays(1);
        for (var i = 0; _time.GetUtcNow() < end; i++)
        {
            if (_pace.Enter("BOSS", all.Length == 0 ? address(i) : "", free) is { } wait)
                _time.Advance(wait);
            else
                looked++;
        }

        return looked;
    }
}
