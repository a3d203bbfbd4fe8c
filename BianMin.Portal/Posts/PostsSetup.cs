using System.Security.Claims;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Identity;
using BianMin.Portal.Shell;

namespace BianMin.Portal.Posts;

/// <summary>What the director's screens add to the portal beside their pages.</summary>
public static class PostsSetup
{
    /// <summary>Maps the export of a day's changes and the signs of life of pages without a circuit.</summary>
    public static WebApplication MapPosts(this WebApplication app)
    {
        app.MapGet("/director/{center}/changes.csv", Changes).RequireAuthorization();
        app.MapPost("/presence", Beat).RequireAuthorization();
        return app;
    }

    /// <summary>Whether somebody may see who left which window and why: who directs the hall, and the county that supervises it (SUP-4).</summary>
    public static bool MaySeeChanges(Actor actor, CenterScope center) =>
        actor.Allows(Permission.DirectHall, center) || actor.Allows(Permission.WatchCounty, center);

    private static async Task<IResult> Beat(ClaimsPrincipal user, IUseCasePipeline useCases, IHallFeed feed)
    {
        await PresenceBeat.Beat(ActorClaims.Read(user), useCases, feed);
        return Results.NoContent();
    }

    private static async Task<IResult> Changes(
        string center, DateOnly? day, ClaimsPrincipal user, ICenterDirectory centers, IPostDay posts, TimeProvider clock, CancellationToken cancellationToken)
    {
        // A centre that is not there and one of another county answer alike.
        var actor = ActorClaims.Read(user);
        if (await centers.Find(center, cancellationToken) is not { } profile || !MaySeeChanges(actor, profile.Scope))
            return Results.Problem(Refusal.Forbidden().Message, statusCode: StatusCodes.Status403Forbidden);
        var date = day ?? Moment.At(clock.GetUtcNow()).Day;
        var changes = await posts.Changes(profile.Id, date, cancellationToken);
        return Results.File(ChangesCsv.Write(profile, changes), "text/csv; charset=utf-8", $"{profile.Name}岗位变动{date:yyyy-MM-dd}.csv");
    }
}
