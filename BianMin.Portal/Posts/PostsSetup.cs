using System.Security.Claims;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>What the director's screens add to the portal beside their pages.</summary>
public static class PostsSetup
{
    /// <summary>Maps the export of a day's changes.</summary>
    public static WebApplication MapPosts(this WebApplication app)
    {
        app.MapGet("/director/{center}/changes.csv", Changes).RequireAuthorization();
        return app;
    }

    /// <summary>Whether somebody may see who left which window and why: who directs the hall, and the county that supervises it (SUP-4).</summary>
    public static bool MaySeeChanges(Actor actor, CenterScope center) =>
        actor.Allows(Permission.DirectHall, center) || actor.Allows(Permission.WatchCounty, center);

    private static async Task<IResult> Changes(
        string center, DateOnly? day, ClaimsPrincipal user, ICenterDirectory centers, IPostDay posts, TimeProvider clock, CancellationToken cancel)
    {
        // A centre that is not there and one of another county answer alike.
        var actor = ActorClaims.Read(user);
        if (await centers.Find(center, cancel) is not { } profile || !MaySeeChanges(actor, profile.Scope))
            return Results.Problem(Refusal.Forbidden().Message, statusCode: StatusCodes.Status403Forbidden);
        var date = day ?? Moment.At(clock.GetUtcNow()).Day;
        var changes = await posts.Changes(profile.Id, date, cancel);
        return Results.File(ChangesCsv.Write(profile, changes), "text/csv; charset=utf-8", $"{profile.Name}岗位变动{date:yyyy-MM-dd}.csv");
    }
}
