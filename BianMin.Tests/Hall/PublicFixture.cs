using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Progress;
using BianMin.Portal.Hall.Kiosk;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Hall;

/// <summary>A screen in the lobby, without a sign-in.</summary>
internal sealed class PublicFixture : BunitContext
{
    public PublicFixture(params HallSnapshot[] halls)
    {
        Feed = new FakeHallFeed(halls);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IHallFeed>(Feed);
        Services.AddSingleton<IUseCasePipeline>(UseCases);
        Services.AddSingleton<ICenterDirectory>(new FakeCenters(halls));
        Services.AddSingleton<IGuideQueries>(GuideQueries);
        Services.AddSingleton(KioskProgress.By<ProgressStep>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public CountingTimeProvider Clock { get; } = new(HallSnapshots.Now);

    public FakeHallFeed Feed { get; }

    public TicketPipeline UseCases { get; } = new();

    public FakeGuideQueries GuideQueries { get; } = new();

    /// <summary>The script of a screen.</summary>
    public BunitJSModuleInterop Module(string address)
    {
        var module = JSInterop.SetupModule($"./{address}");
        module.Mode = JSRuntimeMode.Loose;
        return module;
    }
}
