using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Common;
using Procurement.Migrations;

namespace Procurement.Web.Hosting;

/// <summary>Keeps program and database schema together.</summary>
public static class SchemaUpdate
{
    /// <summary>Brings an embedded or an empty database up to date; a server of the user's own is only changed by <c>migrate</c>.</summary>
    /// <exception cref="RuleViolationException">The schema is older or newer than the program.</exception>
    public static async Task RunAsync(RegisterDatabase database, bool mayUpdate, CancellationToken cancel)
    {
        var applied = await AppliedAsync(database, cancel);
        var known = Known().ToHashSet(StringComparer.Ordinal);
        if (applied.Except(known).Any())
        {
            throw new RuleViolationException(new SchemaTooNew());
        }

        if (applied.Count == known.Count)
        {
            return;
        }

        if (!mayUpdate && applied.Count > 0)
        {
            throw new RuleViolationException(new SchemaTooOld());
        }

        await using var context = database.NewContext();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await context.Database.MigrateAsync(cancel);
    }

    /// <summary>Asks the table itself: EF would build its whole migrations machinery to do so, at every start of a short command.</summary>
    private static async Task<IReadOnlyList<string>> AppliedAsync(RegisterDatabase database, CancellationToken cancel)
    {
        var applied = new List<string>();
        try
        {
            await using var command = database.Source.CreateCommand("select \"MigrationId\" from \"__EFMigrationsHistory\"");
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // An empty database.
        }

        return applied;
    }

    private static IEnumerable<string> Known() => typeof(DesignTimeContextFactory).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
}

public sealed record SchemaTooNew() : RuleViolation("DB-NEWER", "数据库的结构比本程序新，请使用更新版本的程序。");

public sealed record SchemaTooOld() : RuleViolation("DB-OLDER", "数据库的结构比本程序旧，请先备份，再运行 migrate 命令更新结构。");
