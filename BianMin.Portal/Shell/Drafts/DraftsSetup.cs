using System.Text;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace BianMin.Portal.Shell.Drafts;

/// <summary>What was typed and not sent yet.</summary>
internal static class DraftsSetup
{
    private const int GreatestText = 256 * 1024;

    public static IServiceCollection AddDrafts(this IServiceCollection services) => services.AddSingleton<DraftSeal>().AddScoped<DraftStore>();

    /// <summary>Seals what a page typed while it had no circuit, before it loads itself anew. Nothing is kept here.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/drafts/{name}", async (string name, HttpContext http, DraftSeal seal) =>
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            return Results.Text(seal.Close(ActorClaims.Read(http.User), name, await reader.ReadToEndAsync(http.RequestAborted)));
        }).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(GreatestText));
}
