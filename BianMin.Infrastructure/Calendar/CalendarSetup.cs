using BianMin.Domain.Calendar;
using BianMin.Infrastructure.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Calendar;

/// <summary>Registers the calendar and the office hours.</summary>
internal static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services, DemoOptions demo)
    {
        services.AddSingleton<IHolidays, Holidays>();
        services.AddScoped<ICalendarStore, CalendarStore>();
        services.AddSingleton<IOfficeHours>(sp => new OfficeHours(sp.GetRequiredService<IHolidays>(), demo.AlwaysOpen));
        services.AddHostedService<HolidayRefreshService>();
        return services;
    }
}
