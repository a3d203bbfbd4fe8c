using BianMin.Domain.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Calendar;

/// <summary>Registers the calendar and the office hours.</summary>
internal static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services, IConfiguration configuration)
    {
        var alwaysOpen = configuration.GetValue("Demo:Enabled", false) && configuration.GetValue("Demo:AlwaysOpen", true);
        services.AddSingleton<IHolidays, Holidays>();
        services.AddScoped<ICalendarStore, CalendarStore>();
        services.AddSingleton<IOfficeHours>(sp => new OfficeHours(sp.GetRequiredService<IHolidays>(), alwaysOpen));
        services.AddHostedService<HolidayKeeper>();
        return services;
    }
}
