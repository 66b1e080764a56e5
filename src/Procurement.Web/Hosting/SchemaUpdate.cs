using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Common;

namespace Procurement.Web.Hosting;

/// <summary>Keeps program and database schema together.</summary>
public static class SchemaUpdate
{
    /// <summary>Brings an embedded or an empty database up to date; a server of the user's own is only changed by <c>migrate</c>.</summary>
    /// <exception cref="RuleViolationException">The schema is older or newer than the program.</exception>
    public static async Task RunAsync(RegisterDatabase database, bool mayUpdate, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var known = context.Database.GetMigrations().ToList();
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

        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await context.Database.MigrateAsync(cancel);
    }
}

public sealed record SchemaTooNew() : RuleViolation("DB-NEWER", "数据库的结构比本程序新，请使用更新版本的程序。");

public sealed record SchemaTooOld() : RuleViolation("DB-OLDER", "数据库的结构比本程序旧，请先备份，再运行 migrate 命令更新结构。");
