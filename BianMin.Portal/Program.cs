using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Portal.Identity;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));
builder.AddShell();
builder.AddPortalIdentity();
builder.Services.AddInfrastructure(builder.Configuration, DataFolder.Of(builder));

var app = builder.Build();
await app.Services.PrepareDatabase();
app.UseShell();
app.UsePortalIdentity();
app.MapPortalIdentity();
app.MapShell();
app.MapPosts();
await app.RunAsync();

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
