using System.Diagnostics;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Shell;
using BianMin.Tests.Browser;
using BianMin.Tests.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BianMin.Tests.Shell;

/// <summary>What the settings say, and what is said of them when they are wrong.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task All_faults_of_all_sections_are_told_at_once_before_anything_starts()
    {
        await using var services = Floor(
            ("Database:Provider", "Oracle"), ("Database:MaxBatchSize", "0"), ("Demo:HistoryMonths", "many"), ("Reports:Close", "25:00"),
            ("Reports:Push:ruijin:Address", "county"));

        var told = await Assert.ThrowsAsync<SettingsException>(() => services.PrepareDatabase(TestContext.Current.CancellationToken));

        Assert.Equal(
        [
            "Database:Provider: 应为Sqlite、SqlServer、PostgreSql，现为“Oracle”。 It must be Sqlite, SqlServer, PostgreSql; it is 'Oracle'.",
            "Database:MaxBatchSize: 应为大于 0 的整数。 It must be greater than 0.",
            "Demo:HistoryMonths: 应为整数，现为“many”。 It must be a whole number; it is 'many'.",
            "Reports:Close: 应为时刻，如 17:00，现为“25:00”。 It must be a time of day, such as 17:00; it is '25:00'.",
            "Reports:Push:ruijin:Address: 应为 http 或 https 开头的完整地址。 It must be a whole http or https address.",
            "Reports:Push:ruijin:Secret: 必须设置签名用的密钥。 The secret that signs is missing.",
        ], told.Message.Split('\n')[1..]);
    }

    [Theory]
    [InlineData("Database:Provider", "PostgreSql", "ConnectionStrings:BianMin: 使用 PostgreSql 必须设置连接字符串。")]
    [InlineData("Database:Provider", "7", "Database:Provider: 应为Sqlite、SqlServer、PostgreSql，现为“7”。")]
    [InlineData("Demo:HistoryMonths", "37", "Demo:HistoryMonths: 应为 0 至 36 的整数。")]
    [InlineData("Demo:Simulate", "yes", "Demo:Simulate: 应为true 或 false，现为“yes”。")]
    public async Task A_fault_names_its_setting_and_what_is_wanted(string setting, string value, string fault)
    {
        await using var services = Floor(("Demo:Enabled", "true"), ("Demo:Password", "demo-Pass-2026"), (setting, value));

        Assert.Contains(fault, Assert.Throws<SettingsException>(services.RequireValidSettings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_at_fault_is_not_told_to_whoever_reads_the_log()
    {
        using var services = Floor(("ConnectionStrings:BianMin", "Password=secret;nonsense"));

        var told = Assert.Throws<SettingsException>(services.RequireValidSettings).Message;

        Assert.Contains("ConnectionStrings:BianMin: 连接字符串的格式有误。", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_declared_and_left_empty_counts_as_not_set()
    {
        using var services = Floor(("Database:Provider", ""), ("Database:MaxBatchSize", " "), ("ConnectionStrings:BianMin", ""), ("Demo:Enabled", ""), ("Files:Folder", ""));

        services.RequireValidSettings();

        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        Assert.Equal((DatabaseEngine.Sqlite, null), (database.Engine, database.MaxBatchSize));
        Assert.Contains("bianmin.db", database.ConnectionString, StringComparison.Ordinal);
        Assert.Same(database, services.GetRequiredService<DatabaseOptions>());
    }

    [Fact]
    public async Task A_portal_with_wrong_settings_says_so_in_words_and_does_not_start()
    {
        var folder = Path.Combine(TestFolder.Path, $"settings-{Guid.NewGuid():N}");
        var start = new ProcessStartInfo("dotnet", [typeof(TextEncoders).Assembly.Location]) { WorkingDirectory = Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [("Data__Folder", folder), ("Database__Provider", "Oracle"), ("Metrics__Key", "short"), ("Metrics__Addresses", "10.0.0.0/16,here"), ("Metrics__Port", "70000"),
             ("Metrics__OtlpAddress", "collector"), ("SignIn__TriesPerMinute", "0"), ("Https__Required", "perhaps"), ("Reports__Keys__ruijin", "short")])
            start.Environment[name] = value;
        using var portal = Process.Start(start)!;
        var said = portal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, portal.ExitCode);
        Assert.Equal(
            ["Database:Provider", "Https:Required", "Metrics:Addresses", "Metrics:Key", "Metrics:OtlpAddress", "Metrics:Port", "Reports:Keys:ruijin", "SignIn:TriesPerMinute"],
            (await said).Trim().Split('\n')[1..].Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder, "bianmin.db")));
    }

    private static ServiceProvider Floor(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddInfrastructure(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build(), TestFolder.Path)
        .BuildServiceProvider();
}
