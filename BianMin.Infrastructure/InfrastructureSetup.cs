using System.Reflection;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Calendar;
using BianMin.Infrastructure.Cases;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Files;
using BianMin.Infrastructure.Guides;
using BianMin.Infrastructure.Guides.Sheets;
using BianMin.Infrastructure.Hall;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Live;
using BianMin.Infrastructure.Org;
using BianMin.Infrastructure.Posts;
using BianMin.Infrastructure.Registers;
using BianMin.Infrastructure.Reports;
using BianMin.Infrastructure.Scheduling;
using BianMin.Infrastructure.Secrets;
using BianMin.Infrastructure.Settings;
using BianMin.Infrastructure.Supervision;
using BianMin.Infrastructure.UseCases;
using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BianMin.Infrastructure;

/// <summary>Brings the floor below the portal into a host.</summary>
public static class InfrastructureSetup
{
    private static readonly Type[] Handlers = [typeof(IHandler<,>), typeof(ICenterHandler<,>)];

    /// <summary>Registers use cases, stores, the feed and the database.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="dataFolder">The folder of <c>Data:Folder</c>.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var database = services.AddSettings<DatabaseOptions>(configuration, "Database", o => o.UseFileIn(dataFolder));
        var demo = services.AddSettings<DemoOptions>(configuration, "Demo", o => o.Complete(dataFolder));
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPersonalData(configuration, dataFolder);
        services.AddDatabase(database);
        services.AddSingleton<IStartStep, RoleRows>();
        services.AddSingleton<IStartStep, PersonalKeysStart>();
        services.AddUseCases();
        services.AddSingleton<IUseCasePipeline, UseCasePipeline>();
        services.AddSingleton<UseCaseGate>();
        services.AddSingleton<UseCaseWriter>();
        services.AddSingleton<CenterLocks>();
        services.AddSingleton<UseCaseMeter>();
        services.AddSingleton<HallMeter>();
        services.AddSingleton<ICommitListener>(sp => sp.GetRequiredService<HallFeed>());
        services.AddSingleton<ICommitListener>(sp => sp.GetRequiredService<HallMeter>());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IChangeFeed>(sp => sp.GetRequiredService<ChangeFeed>());
        services.AddSingleton<ICommitListener>(sp => sp.GetRequiredService<ChangeFeed>());
        services.AddSingleton<CenterVersions>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<IUnitOfWork>(sp => sp.GetRequiredService<UnitOfWork>());
        services.AddSingleton<StaffedPosts>();
        services.AddSingleton<ICenterDirectory, CenterDirectory>();
        services.AddScoped<IDeviceStore, DeviceStore>();
        services.AddSingleton<IDevices, Devices>();
        services.AddSingleton<ITicketList, TicketList>();
        services.AddSingleton<IGuideQueries, GuideQueries>();
        services.AddFiles(configuration);
        services.AddScoped<IGuideStore, GuideStore>();
        services.AddScoped<ILawStore, LawStore>();
        services.AddScoped<IPaperSources, PaperSources>();
        services.AddSingleton<ILawQueries, LawQueries>();
        services.AddSingleton<ICatalogue, Catalogue>();
        services.AddSingleton<IGuideSheets, GuideSheets>();
        services.AddScoped<IWindowStore, WindowStore>();
        services.AddScoped<ICenterStore, CenterStore>();
        services.AddSingleton<IWindowRequests, WindowRequests>();
        services.AddSingleton<IRuleQueries, RuleQueries>();
        services.AddScoped<HallStore>();
        services.AddScoped<IHallStore>(sp => sp.GetRequiredService<HallStore>());
        services.AddScoped<IOpenTickets>(sp => sp.GetRequiredService<HallStore>());
        services.AddScoped<ITicketFacts>(sp => sp.GetRequiredService<HallStore>());
        services.AddScoped<IWindowUse>(sp => sp.GetRequiredService<HallStore>());
        services.AddScoped<PostStore>();
        services.AddScoped<IPostStore>(sp => sp.GetRequiredService<PostStore>());
        services.AddScoped<IPostReading>(sp => sp.GetRequiredService<PostStore>());
        services.AddScoped<IPresence>(sp => sp.GetRequiredService<PostStore>());
        services.AddScoped<IWindowUse>(sp => sp.GetRequiredService<PostStore>());
        services.AddSingleton<IPostDay, PostDay>();
        services.AddCalendar(demo);
        services.AddCases();
        services.AddRegisters();
        services.AddSupervision();
        services.AddReports(configuration);
        services.AddSingleton<AuditVerification>();
        services.AddRecurringWork<AuditWork>();
        services.AddScheduling(configuration, database);
        services.AddFeed(database.Engine);
        services.AddHostedService<HallUpkeepService>();
        services.AddDemo(demo);
        return services;
    }

    private static void AddFeed(this IServiceCollection services, DatabaseEngine engine)
    {
        services.AddSingleton<HallReader>();
        services.AddSingleton<HallFeed>();
        services.AddSingleton<IHallFeed>(sp => sp.GetRequiredService<HallFeed>());
        services.AddSingleton<IShownHalls>(sp => sp.GetRequiredService<HallFeed>());
        services.AddHostedService<HallPoll>();
        if (engine == DatabaseEngine.PostgreSql)
        {
            services.AddSingleton<PostgresNotifier>();
            services.AddSingleton<ICommitNotifier>(sp => sp.GetRequiredService<PostgresNotifier>());
            services.AddHostedService(sp => sp.GetRequiredService<PostgresNotifier>());
        }
        else
        {
            services.AddSingleton<ICommitNotifier, SilentNotifier>();
        }
    }

    /// <summary>Registers every handler and validator, and the services of the domain that they share.</summary>
    /// <exception cref="InvalidOperationException">A use case does not declare what it requires, or has not one handler.</exception>
    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddValidatorsFromAssembly(typeof(IUseCasePipeline).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        var handlers = (
            from assembly in (Assembly[])[typeof(IUseCasePipeline).Assembly, typeof(InfrastructureSetup).Assembly]
            from type in assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from served in type.GetInterfaces()
            where served.IsGenericType && Handlers.Contains(served.GetGenericTypeDefinition())
            select (UseCase: served.GetGenericArguments()[0], Served: served, Type: type)).ToLookup(h => h.UseCase);
        foreach (var useCase in UseCaseDeclarations.All)
        {
            UseCaseDeclarations.PermissionsOf(useCase);
            var handler = handlers[useCase].Single();
            services.AddScoped(handler.Served, handler.Type);
            // What a handler does as a part of a later slice's use case.
            foreach (var part in handler.Type.GetInterfaces().Where(i => !i.IsGenericType))
                services.TryAddScoped(part, handler.Type);
        }

        services.AddScoped<TicketIssue>();
        services.AddScoped<WindowWork>();
        services.AddScoped<WindowCall>();
        services.AddScoped<ServiceEnding>();
        services.AddScoped<PostWork>();
        services.AddScoped<AlarmWork>();
    }
}
