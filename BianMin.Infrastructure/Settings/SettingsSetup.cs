using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BianMin.Infrastructure.Settings;

/// <summary>Binds settings to options classes and tells, before anything starts, all that is wrong with any of them.</summary>
public static class SettingsSetup
{
    /// <summary>
    /// Reads a section once and registers what it says: as itself, and as <see cref="IOptions{T}"/> that is validated at the start.
    /// Faults do not throw here, so that those of all sections are told together (<see cref="RequireValidSettings"/>).
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="section">Where the properties are, by their names or by their <see cref="ConfigurationKeyNameAttribute"/>, which counts from the root when it has a colon.</param>
    /// <param name="complete">Fills in what depends on the machine; runs before the validation.</param>
    /// <returns>What was read, for what is composed by it; the defaults where it is at fault.</returns>
    public static T AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section, Action<T>? complete = null)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = new T();
        var faults = new List<string>();
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            if (Read(configuration.GetSection(KeyOf(property, section)), property.PropertyType, faults) is { } value)
                property.SetValue(options, value);
        }

        complete?.Invoke(options);
        if (options is IValidatableObject shape)
            faults.AddRange(shape.Validate(new ValidationContext(options)).Select(f => $"{KeyOf<T>(f.MemberNames.First(), section)}: {f.ErrorMessage}"));
        services.AddSingleton(options);
        services.AddSingleton<IOptionsFactory<T>>(new ReadOnce<T>(options, faults));
        services.AddOptions<T>().ValidateOnStart();
        return options;
    }

    /// <summary>Asks before the first step that the settings decide about.</summary>
    /// <exception cref="SettingsException">All faults of all sections.</exception>
    public static void RequireValidSettings(this IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException e)
        {
            throw new SettingsException(e.Failures);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OptionsValidationException))
        {
            throw new SettingsException(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(i => i.Failures));
        }
    }

    private static string KeyOf(PropertyInfo property, string section)
    {
        var name = property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name;
        return name.Contains(':', StringComparison.Ordinal) ? name : $"{section}:{name}";
    }

    // A member that is no property of the options is further down, such as a county's address.
    private static string KeyOf<T>(string member, string section) =>
        typeof(T).GetProperty(member) is { } property ? KeyOf(property, section) : $"{section}:{member}";

    // An empty value is what a variable leaves that was declared and not filled in: it says nothing.
    private static object? Read(IConfigurationSection setting, Type type, List<string> faults)
    {
        if (!setting.GetChildren().Any() && string.IsNullOrWhiteSpace(setting.Value))
            return null;
        try
        {
            var value = setting.Get(type);
            if (value is not Enum choice || Enum.IsDefined(choice.GetType(), choice))
                return value;
        }
        catch (InvalidOperationException)
        {
            // Not of the type; the words are below.
        }

        var (chinese, english) = Expected(Nullable.GetUnderlyingType(type) ?? type);
        faults.Add($"{setting.Path}: 应为{chinese}，现为“{setting.Value}”。 It must be {english}; it is '{setting.Value}'.");
        return null;
    }

    private static (string Chinese, string English) Expected(Type type)
    {
        if (type.IsEnum)
            return (string.Join("、", Enum.GetNames(type)), string.Join(", ", Enum.GetNames(type)));
        if (type == typeof(bool))
            return ("true 或 false", "true or false");
        if (type == typeof(int))
            return ("整数", "a whole number");
        return type == typeof(TimeOnly) ? ("时刻，如 17:00", "a time of day, such as 17:00") : ("其他形式的值", "of another form");
    }

    private sealed class ReadOnce<T>(T options, IReadOnlyList<string> faults) : IOptionsFactory<T>
        where T : class
    {
        public T Create(string name) => faults.Count == 0 ? options : throw new OptionsValidationException(name, typeof(T), faults);
    }
}
