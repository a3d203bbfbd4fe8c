using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Posts;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BianMin.Tests.Kernel;

/// <summary>The hall goes on whatever goes wrong behind it.</summary>
public sealed class BackgroundLoopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Hangfire keeps its own rounds; its opening is tried again for ever, and begins with the portal serving.
    private static readonly Type[] NoLoops = [typeof(JobScheduler)];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void Everything_that_goes_on_in_the_background_is_such_a_loop()
    {
        var hosted = new[] { typeof(IUseCasePipeline).Assembly, typeof(InfrastructureSetup).Assembly, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHostedService))).ToList();

        Assert.Contains(typeof(HallUpkeepService), hosted);
        Assert.Empty(hosted.Where(t => !t.IsSubclassOf(typeof(BackgroundLoop))).Except(NoLoops));
    }

    [Fact]
    public async Task A_round_that_fails_is_told_and_the_next_one_comes_and_the_portal_goes_on()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        var log = new Notebook();
        using var loop = new Stumbling(log);
        builder.Services.AddSingleton<IHostedService>(loop);
        using var host = builder.Build();
        await host.StartAsync(Cancel);

        await loop.Walked.Task.WaitAsync(Patience, Cancel);

        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.Equal(Stumbling.Falls.Length, log.Told.Count);
        Assert.Equal([LogLevel.Warning, LogLevel.Warning, LogLevel.Error, LogLevel.Error], log.Told);
        await host.StopAsync(Cancel);
        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_centre_that_cannot_be_kept_does_not_keep_the_others_from_it()
    {
        var connection = await Engines.Own("Sqlite");
        await using var first = await HallFixture.Open("Sqlite", connection: connection);
        await using var second = await HallFixture.Open("Sqlite", connection: connection);
        var useCases = new BrokenPipeline(2);
        using var service = new HallUpkeepService(
            first.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>(), first.Services.GetRequiredService<ICenterDirectory>(),
            useCases, first.Time, NullLogger<HallUpkeepService>.Instance);

        await service.StartAsync(Cancel);
        await useCases.Asked.Task.WaitAsync(Patience, Cancel);

        Assert.Equal(new[] { first.CenterId, second.CenterId }.Order(), useCases.Centers.Keys.Order());
        Assert.False(service.ExecuteTask!.IsCompleted);
        await service.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_centre_that_was_refused_at_the_beginning_of_a_day_is_kept_in_a_later_round()
    {
        var connection = await Engines.Own("Sqlite");
        await using var first = await HallFixture.Open("Sqlite", connection: connection);
        await using var second = await HallFixture.Open("Sqlite", connection: connection);
        var useCases = new RefusingPipeline(first.CenterId, refusals: 2);
        using var service = new HallUpkeepService(
            first.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>(), first.Services.GetRequiredService<ICenterDirectory>(),
            useCases, first.Time, NullLogger<HallUpkeepService>.Instance);

        await service.StartAsync(Cancel);
        for (var round = 1; round <= 3; round++)
        {
            await useCases.Round.WaitAsync(Patience, Cancel);
            first.Time.Advance(TimeSpan.FromSeconds(3));
        }

        await service.StopAsync(Cancel);
        Assert.Equal(3, useCases.Asked.Count(c => c == first.CenterId));
        Assert.Equal(second.CenterId, Assert.Single(useCases.Asked, c => c != first.CenterId));
    }

    private sealed class Stumbling(ILogger log) : BackgroundLoop(TimeSpan.FromMilliseconds(1), TimeProvider.System, log)
    {
        private int _round;

        public static Exception[] Falls { get; } =
        [
            new InvalidOperationException("transient", new DbUpdateException("save", new TimeoutException())),
            new DbUpdateConcurrencyException("head"),
            new InvalidOperationException("No such window."),
            new OperationCanceledException("Not by the host."),
        ];

        public TaskCompletionSource Walked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Walk];

        private Task Walk(CancellationToken stop)
        {
            if (_round < Falls.Length)
                throw Falls[_round++];
            Walked.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class BrokenPipeline(int centers) : IUseCasePipeline
    {
        public ConcurrentDictionary<string, bool> Centers { get; } = [];

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
        {
            if (Centers.TryAdd(useCase.CenterId, true) && Centers.Count == centers)
                Asked.TrySetResult();
            throw new InvalidOperationException("A fault of the program.");
        }
    }

    private sealed class RefusingPipeline(string center, int refusals) : IUseCasePipeline
    {
        public ConcurrentQueue<string> Asked { get; } = [];

        public SemaphoreSlim Round { get; } = new(0);

        public Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
        {
            Asked.Enqueue(useCase.CenterId);
            if (useCase.CenterId != center)
                return Task.FromResult<Outcome<T>>((T)(object)Done.It);
            Round.Release();
            return Task.FromResult<Outcome<T>>(Asked.Count(c => c == center) <= refusals ? Refusal.Unavailable() : (T)(object)Done.It);
        }
    }

    private sealed class Notebook : ILogger
    {
        public ConcurrentQueue<LogLevel> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Told.Enqueue(logLevel);
    }
}
