using BianMin.Portal.Cases;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Supervision;

/// <summary>What supervision adds to the portal beside its page.</summary>
internal static class SupervisionPortalSetup
{
    public static IServiceCollection AddSupervisionPages(this IServiceCollection services) => services
        .AddSingleton<IBoardFigure, CardBoardFigure>()
        .AddSingleton<ICountyFigure, CardCountyFigure>()
        .AddSingleton<IMenuBadge, CardBadge>()
        .AddSingleton<IConsoleNote, CardConsoleNote>()
        .AddSingleton<ICaseMarks, CardCaseMarks>();
}
