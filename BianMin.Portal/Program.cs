using BianMin.Portal.Identity;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));
builder.AddShell();
builder.AddPortalIdentity();

var app = builder.Build();
app.UseShell();
app.MapPortalIdentity();
app.MapShell();
app.MapPosts();
await app.RunAsync();

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
