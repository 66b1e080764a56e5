using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The lines of the file's projects. A project that is named states all its lines: what it no longer states is taken out
/// of the budget and kept among the superseded ones.</summary>
/// <remarks>A line has no number of its own: it is the same line while project, code and name are the same, the n-th with the n-th.</remarks>
internal static class LineStep
{
    public static async Task RunAsync(ImportSession session)
    {
        var start = await FirstPositionAsync(session);
        await StageAsync(session, start);
        await session.ExecuteAsync(LineSql.Pair, session.DepartmentId, session.Projects.Values.ToArray());
        await ClosedYears.RefuseLinesAsync(session, start);
        if (session.Problems.Count > 0)
        {
            await session.ExecuteAsync("drop table staged_lines, line_pairs");
            return;
        }

        await session.ExecuteAsync(LineSql.Supersede, session.DepartmentId, session.NowUtc);
        session.Summary.LinesRemoved = await session.ExecuteAsync(LineSql.Remove, session.DepartmentId);
        session.Summary.LinesChanged = await session.ExecuteAsync(LineSql.Change, session.DepartmentId);
        if (start == 0)
        {
            await session.ExecuteAsync(LineSql.Move, session.DepartmentId);
        }

        session.Summary.LinesAdded = await session.ExecuteAsync(LineSql.Add, session.DepartmentId);
        await session.ExecuteAsync("drop table staged_lines, line_pairs");
        if (session.History is { } history)
        {
            await WriteHistoryAsync(session, history);
        }
    }

    private static async Task StageAsync(ImportSession session, int start)
    {
        await session.ExecuteAsync(
            $"create temporary table staged_lines on commit drop as select id, fixed_asset_reason, {LineSql.Content} from procurement_lines with no data");
        var recordedAt = session.History?.LineRecordedAt;
        await session.CopyAsync($"staged_lines (id, fixed_asset_reason, {LineSql.Content})", session.Bundle.Lines.Select((line, index) => (line, index)), (copy, row) =>
        {
            session.LineIds.Add(session.NextId());
            copy.Add(session.LineIds[row.index]).Add(row.line.FixedAssetReason);
            WriteContent(copy, session, row.line, start + row.index);
            copy.Add(recordedAt?[row.index] ?? session.Now);
        });
    }

    private static void WriteContent(CopyRow copy, ImportSession session, LineContent line, int position)
    {
        copy.Add(session.Projects[line.Project]).Add(position).Add(line.ItemName).Add((short)line.Code.Edition).Add(line.Code.Text)
            .Add(line.MeasureUnit).Add(line.Quantity).Add(line.UnitPrice).Add(line.Amount);
        foreach (var source in FundingSources.All)
        {
            copy.Add(line.Funding[source]);
        }

        copy.Add(line.SmeReserve).Add(line.FixedAsset);
    }

    /// <summary>A file that states all lines of its years sets their order; one that leaves projects out appends what is new.</summary>
    private static async Task<int> FirstPositionAsync(ImportSession session)
    {
        var last = await session.QueryAsync(
            """
            select coalesce(max(line.position), -1) from procurement_lines line
            join projects project on project.department_id = $1 and project.id = line.project_id
            where line.department_id = $1 and line.project_id <> all($2)
              and project.fiscal_year in (select fiscal_year from projects where department_id = $1 and id = any($2))
            """,
            reader => reader.GetInt32(0), session.DepartmentId, session.Projects.Values.ToArray());
        return last.Single() + 1;
    }

    private static Task WriteHistoryAsync(ImportSession session, RegisterHistory history) => session.CopyAsync(
        $"superseded_lines (department_id, line_id, superseded_at, {LineSql.Content})", history.SupersededLines, (copy, former) =>
        {
            copy.Add(session.DepartmentId).Add(former.Of is { } line ? session.LineId(line) : session.NextId()).Add(former.SupersededAt);
            WriteContent(copy, session, former.Line, former.Position);
            copy.Add(former.RecordedAt);
        });
}
