using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BianMin.Infrastructure.Database;

/// <summary>
/// One set of compiled queries a model: a compiled query belongs to the model that it was translated with, and lives as
/// long as that one.
/// </summary>
/// <typeparam name="T">Holds the compiled queries of one room.</typeparam>
internal static class PerModel<T>
    where T : class, new()
{
    private static readonly ConditionalWeakTable<IModel, T> Known = [];

    /// <summary>The queries for a context.</summary>
    public static T Of(BianMinDbContext context) => Known.GetValue(context.Model, static _ => new T());
}
