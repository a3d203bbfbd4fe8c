using BianMin.Domain.Cases;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Cases;

/// <summary>Registers what cases need.</summary>
internal static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<ICaseStore, CaseStore>()
        .AddScoped<IAttachmentStore, AttachmentStore>()
        .AddScoped<CaseWork>()
        .AddScoped<CaseReception>()
        .AddScoped<AttachmentWork>()
        .AddScoped<IOpenWork, OpenCases>()
        .AddScoped<IProjectStore, ProjectStore>()
        .AddSingleton<IKeyProjects, KeyProjects>()
        .AddSingleton<ICaseQueries, CaseQueries>()
        .AddSingleton<IAgentQueries, AgentQueries>()
        .AddSingleton<ICaseProgress, CaseProgressQueries>()
        .AddRecurringWork<CaseDeadlinesWork>();
}
