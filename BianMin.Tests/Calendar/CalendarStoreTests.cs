using BianMin.Domain.Calendar;
using BianMin.Infrastructure.Calendar;
using BianMin.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Calendar;

public sealed class CalendarStoreTests : IAsyncDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public CalendarStoreTests()
    {
        _connection.Open();
        using var context = Open();
        context.Database.EnsureCreated();
    }

    [Fact]
    public async Task What_is_stored_is_read_back_by_date()
    {
        await Replace([], ShippedHolidays.Days);

        Assert.Equal(ShippedHolidays.Days.OrderBy(d => d.Date), await All());
    }

    [Fact]
    public async Task A_whole_year_is_replaced_and_the_others_stay()
    {
        await Replace([], ShippedHolidays.Days);
        await Replace([2026], [new(new(2026, 1, 1), CalendarDayKind.Holiday, "新年")]);

        var days = await All();
        Assert.Equal("新年", Assert.Single(days, d => d.Year == 2026).Name);
        Assert.Equal(ShippedHolidays.Calendar.In(2025), days.Where(d => d.Year == 2025));
    }

    [Fact]
    public async Task The_same_days_again_touch_no_row()
    {
        await Replace([], ShippedHolidays.Days);

        Assert.Equal(0, await Replace([2025, 2026], ShippedHolidays.Days));
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<int> Replace(int[] wholeYears, IReadOnlyList<CalendarDay> days)
    {
        await using var context = Open();
        await new CalendarStore(context).Replace(wholeYears, days, CancellationToken.None);
        return await context.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<CalendarDay>> All()
    {
        await using var context = Open();
        return await new CalendarStore(context).All(CancellationToken.None);
    }

    private SqliteBianMinDbContext Open() =>
        new(new DbContextOptionsBuilder<SqliteBianMinDbContext>().UseSqlite(_connection).Options);
}
