using BianMin.Domain.Org;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Portal.Hall.Live;

/// <summary>
/// <c>/hubs/hall</c>: LED panels and other clients call <c>Watch(center)</c> and are sent <c>board</c> at once and after
/// each change, and <c>call</c> for each call (HALL-3). Everything sent is public.
/// </summary>
public sealed class HallHub(HallBroadcast broadcast) : Hub
{
    /// <summary>The message with the whole board.</summary>
    public const string Board = "board";

    /// <summary>The message with one call.</summary>
    public const string Call = "call";

    /// <summary>Starts sending the board and the calls of a centre to this client; asking twice sends the board again.</summary>
    /// <exception cref="HubException">There is no such centre, or its hall cannot be read now.</exception>
    public async Task Watch(string center)
    {
        if (string.IsNullOrEmpty(center) || center.Length > County.IdLength)
            throw new HubException(OrgRefusals.UnknownCenter.Message);
        var found = await broadcast.Join(center, Context.ConnectionId, Clients.Caller, Context.Abort, Context.ConnectionAborted);
        if (!found)
            throw new HubException(OrgRefusals.UnknownCenter.Message);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        broadcast.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
