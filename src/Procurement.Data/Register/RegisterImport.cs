using NodaTime;
using Npgsql;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Brings bundles into the register: all of them or nothing, in one transaction.</summary>
/// <param name="builtInLayouts">The names of the layouts that ship.</param>
public sealed class RegisterImport(RegisterDatabase database, SequentialId ids, IReadOnlySet<string> builtInLayouts)
{
    private const int ManyRows = 5_000;

    /// <summary>Compares the bundles with the register and writes what differs; with any problem nothing is written.</summary>
    /// <param name="actor">Who imports. A person does so into the own department, and rows of the own units only; a command into any.</param>
    /// <param name="now">The instant at which all of it is recorded.</param>
    /// <param name="dryRun">Does everything, and takes it back.</param>
    public async Task<ImportOutcome> RunAsync(
        Actor actor, IReadOnlyList<GivenBundle> bundles, Instant now, bool dryRun, CancellationToken cancel)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var problems = new List<ImportProblem>();
        var summaries = new List<ImportSummary>();
        var records = new List<(Actor Who, IReadOnlyList<AuditFact> Facts)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);

        // In the order of their keys, so that two imports of the same departments wait for each other and never in a ring.
        foreach (var given in bundles.OrderBy(given => Key(given.Bundle), StringComparer.Ordinal))
        {
            var bundle = given.Bundle;
            if (!seen.Add(Key(bundle)))
            {
                problems.Add(new ImportProblem(
                    bundle.Places.Of(BundlePart.Department, 0, "code"), $"部门“{bundle.Department.Name}”在本次导入的几个文件中不止一次出现，请分次导入。"));
                continue;
            }

            var session = new ImportSession(connection, actor, bundle, ActRunner.ToDatabasePrecision(now), ids, cancel);
            await MergeAsync(session, department => given.Require?.Invoke(connection, department) ?? Task.CompletedTask);
            problems.AddRange(session.Report());
            summaries.Add(session.Summary);
            records.Add((session.Actor, ImportAudit.Of(session.Summary, given)));
        }

        if (problems.Count > 0 || dryRun)
        {
            await transaction.RollbackAsync(cancel);
            return new ImportOutcome(problems, summaries, Written: false);
        }

        foreach (var (who, fact) in records)
        {
            await AuditTrail.AppendAsync(connection, who, fact, ActRunner.ToDatabasePrecision(now), cancel);
        }

        // Not to be cancelled: nobody shall be told that it failed while it was written.
        await transaction.CommitAsync(CancellationToken.None);
        await RefreshStatisticsAsync(connection, summaries);
        return new ImportOutcome(problems, summaries, Written: true);
    }

    /// <summary>After many new rows the planner is told at once, not when the server next finds time.</summary>
    /// <remarks>Cannot be cancelled: all is written, and nobody shall be told that it is not.</remarks>
    private static async Task RefreshStatisticsAsync(NpgsqlConnection connection, List<ImportSummary> summaries)
    {
        if (summaries.Sum(summary => summary.CardsAdded + summary.LinesAdded) >= ManyRows)
        {
            await using var command = new NpgsqlCommand("analyze procurement_lines, asset_cards, asset_entries", connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private static string Key(RegisterBundle bundle) => string.Join('/', [.. bundle.Department.Region, bundle.Department.Code]);

    /// <param name="require">Asked once the department's row is locked, before anything is compared.</param>
    private async Task MergeAsync(ImportSession session, Func<Guid, Task> require)
    {
        await DepartmentStep.RunAsync(session);
        if (session.Problems.Count > 0)
        {
            return;
        }

        await require(session.DepartmentId);
        HistoryStep.Check(session);
        await ClosedYears.LockAsync(session);
        await ClosedBookYears.LockAsync(session);
        await ProjectStep.RunAsync(session);
        if (session.Problems.Count == 0)
        {
            await LineStep.RunAsync(session);
        }

        await CardStep.RunAsync(session);
        await LayoutStep.RunAsync(session, builtInLayouts);
        session.Summary.DocumentsLeft = session.Summary.IsNewDepartment ? 0 : (session.Bundle.Documents?.Count ?? 0) + (session.Bundle.AssetDesk?.DocumentCount ?? 0)
            + session.Bundle.DisclosureVersions.Count;
        if (session.Problems.Count == 0)
        {
            await DocumentStep.RunAsync(session);
            await VersionStep.RunAsync(session);
            if (session.Summary.IsNewDepartment)
            {
                await session.ExecuteAsync(DocumentSql.GoOnCounting, session.DepartmentId);
            }
        }
    }
}

/// <param name="FileName">As the audit trail is to name it.</param>
public sealed record GivenBundle(string FileName, RegisterBundle Bundle)
{
    /// <summary>What the audit trail calls the import: where the bundle came from.</summary>
    public string Action { get; init; } = AuditActions.RegisterImport;

    /// <summary>What must hold of the department's register, asked within the import's transaction with the department's row locked: no other
    /// import passes between the answer and the writing. Throws to refuse; nothing is written then. Null for nothing.</summary>
    public Func<NpgsqlConnection, Guid, Task>? Require { get; init; }
}
