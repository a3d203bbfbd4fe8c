using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Portal.Audit;
using BianMin.Portal.Guides;
using BianMin.Portal.Hall;
using BianMin.Portal.Identity;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));
builder.AddShell();
builder.AddPortalIdentity();
builder.Services.AddInfrastructure(builder.Configuration, DataFolder.Of(builder));
builder.Services.AddPublicHall();

var app = builder.Build();
await app.Services.PrepareDatabase();
if (args is [AuditSetup.Command, ..])
    return await app.VerifyAudit();

app.UseShell();
app.UsePortalIdentity();
app.MapPortalIdentity();
app.MapShell();
app.MapPosts();
app.MapGuides();
app.MapPublicHall();
app.MapGuideFiles();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
