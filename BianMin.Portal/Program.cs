using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Scheduling;
using BianMin.Infrastructure.Secrets;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Audit;
using BianMin.Portal.Cases;
using BianMin.Portal.Guides;
using BianMin.Portal.Hall;
using BianMin.Portal.Identity;
using BianMin.Portal.Posts;
using BianMin.Portal.Registers;
using BianMin.Portal.Reports;
using BianMin.Portal.Reports.County;
using BianMin.Portal.Scheduling;
using BianMin.Portal.Secrets;
using BianMin.Portal.Shell;
using BianMin.Portal.Supervision;
using BianMin.Portal.Telemetry;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));
var data = builder.AddDataFolder();
builder.AddShell(data);
builder.AddTelemetry();
builder.AddPortalIdentity();
builder.Services.AddInfrastructure(builder.Configuration, data.Folder);
builder.Services.AddPublicHall();
builder.Services.AddCasePages();
builder.Services.AddSupervisionPages();
builder.Services.AddSingleton<IMenuBadge, JobsBadge>();
builder.AddReportPages();

var app = builder.Build();
try
{
    app.Services.RequireSchedules();
    await app.Services.PrepareDatabase();
}
catch (Exception e) when (e is SettingsException or UnknownSchemaException or PersonalDataException or ForeignDatabaseException or OptionsValidationException)
{
    // Something for who runs the portal to put right: words, no stack trace.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

if (args is [AuditSetup.Command, ..])
    return await app.VerifyAudit();
if (args is [PersonalKeySetup.Command, ..])
    return await app.RotatePersonalKey();
if (args is [ReportsSetup.Command, ..])
    return await app.VerifyStatistics(args);

app.UseShell();
app.UsePortalIdentity();
app.MapPortalIdentity();
app.MapShell();
app.MapTelemetry();
app.MapPosts();
app.MapGuides();
app.MapRegisters();
app.MapReports().MapCountyReports();
app.MapCases();
app.MapPublicHall();
app.MapGuideFiles();
app.MapJobEngine();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the portal.</summary>
public partial class Program;
