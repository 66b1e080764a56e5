using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The projects of the file's years, and the ledger of their budgets.</summary>
internal static class ProjectStep
{
    public static async Task RunAsync(ImportSession session)
    {
        var given = Resolve(session);
        if (session.Problems.Count > 0 || given.Count == 0)
        {
            return;
        }

        var known = await ReadAsync(session, given);
        Match(session, given, known);
        if (session.Problems.Count > 0)
        {
            return;
        }

        var positions = ListOrder.Merge(known.ToDictionary(row => row.Id, row => row.Position), [.. given.Select(row => row.Id)]);
        await WriteAsync(session, given, positions);
        await WriteBudgetsAsync(session, given, known);
        var mentioned = given.Select(row => row.Id).ToHashSet();
        session.Summary.ProjectsNotMentioned = known.Count(row => !mentioned.Contains(row.Id));
    }

    private static List<GivenProject> Resolve(ImportSession session)
    {
        var given = new List<GivenProject>();
        foreach (var (content, index) in session.Bundle.Projects.Select((content, index) => (content, index)))
        {
            if (session.UnitOf(content.Unit, BundlePart.Project, index) is { } unit)
            {
                given.Add(new GivenProject(content, index, unit));
            }
        }

        return given;
    }

    private static Task<List<KnownProject>> ReadAsync(ImportSession session, List<GivenProject> given) => session.QueryAsync(
        """
        select project.id, project.unit_id, project.fiscal_year, project.code, project.name, project.position,
               coalesce((select sum(amount) from budget_entries entry where entry.department_id = $1 and entry.project_id = project.id), 0)
        from projects project where project.department_id = $1 and project.fiscal_year = any($2)
        """,
        reader => new KnownProject(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetInt16(2), reader.IsDBNull(3) ? null : reader.GetString(3), reader.GetString(4),
            reader.GetInt32(5), Money.FromYuan(reader.GetDecimal(6))),
        session.DepartmentId, given.Select(row => (short)row.Content.FiscalYear.Number).Distinct().ToArray());

    /// <summary>A project is the one with its code, or else with its name, in its unit and year; a code lets the name change.</summary>
    private static void Match(ImportSession session, List<GivenProject> given, List<KnownProject> known)
    {
        var byCode = known.Where(row => row.Code is not null).ToLookup(row => (row.UnitId, row.Year, row.Code));
        var byName = known.ToDictionary(row => (row.UnitId, row.Year, row.Name));
        var taken = new HashSet<Guid>();
        foreach (var row in given)
        {
            var content = row.Content;
            var year = (short)content.FiscalYear.Number;
            var named = byName.GetValueOrDefault((row.UnitId, year, content.Name));
            var coded = content.Code is null ? null : byCode[(row.UnitId, year, content.Code)].FirstOrDefault();
            if (coded is not null && named is not null && coded.Id != named.Id)
            {
                session.Problem(BundlePart.Project, row.Index, "code", $"项目编码“{content.Code}”在登记簿中属于项目“{coded.Name}”，与项目名称“{content.Name}”不符，请核对编码或名称。");
                continue;
            }

            row.Known = coded ?? named;
            if (row.IsNewOrDiffers(out var field))
            {
                ClosedYears.RefuseProject(session, row.Index, field);
            }

            row.Id = row.Known?.Id ?? session.NextId();
            session.Projects[content.Key] = row.Id;
            if (!taken.Add(row.Id))
            {
                session.Problem(BundlePart.Project, row.Index, null, $"项目“{content.Name}”与本文件中另一行是登记簿中的同一项目，请合并为一行。");
            }
        }
    }

    private static async Task WriteAsync(ImportSession session, List<GivenProject> given, int[] positions)
    {
        session.Summary.ProjectsAdded = given.Count(row => row.Known is null);
        session.Summary.ProjectsChanged = given.Count(row => row.Known is not null && row.IsNewOrDiffers(out _));
        await session.ExecuteAsync(
            """
            insert into projects as project (department_id, id, unit_id, fiscal_year, code, name, position, row_version)
            select $1, given.*, 1
            from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::int[]) as given (id, unit_id, fiscal_year, code, name, position)
            on conflict (department_id, id) do update
            set code = coalesce(excluded.code, project.code), name = excluded.name, position = excluded.position, row_version = project.row_version + 1
            where (project.code, project.name, project.position) is distinct from (coalesce(excluded.code, project.code), excluded.name, excluded.position)
            """,
            session.DepartmentId, given.Select(row => row.Id).ToArray(), given.Select(row => row.UnitId).ToArray(),
            given.Select(row => (short)row.Content.FiscalYear.Number).ToArray(), given.Select(row => row.Content.Code).ToArray(),
            given.Select(row => row.Content.Name).ToArray(), positions);
    }

    /// <summary>The ledger takes the difference, recorded now; or, with a history, the entries as they were recorded.</summary>
    private static Task WriteBudgetsAsync(ImportSession session, List<GivenProject> given, List<KnownProject> known)
    {
        var entries = session.History is { } history
            ? history.Budgets.Select(entry => (Project: session.Projects[entry.Project], entry.Amount, entry.RecordedAt))
            : given.Where(row => row.Known is null || row.Known.Budget != row.Content.Budget)
                .Select(row => (Project: row.Id, Amount: row.Content.Budget - (row.Known?.Budget ?? Money.Zero), RecordedAt: session.Now));
        return session.CopyAsync("budget_entries (department_id, id, project_id, amount, recorded_at)", entries, (copy, entry) => copy
            .Add(session.DepartmentId).Add(session.NextId()).Add(entry.Project).Add(entry.Amount).Add(entry.RecordedAt));
    }

    private sealed record KnownProject(Guid Id, Guid UnitId, short Year, string? Code, string Name, int Position, Money Budget);

    private sealed record GivenProject(ProjectContent Content, int Index, Guid UnitId)
    {
        public Guid Id { get; set; }

        public KnownProject? Known { get; set; }

        /// <param name="field">The first field that the file states otherwise; null for a project that the register has not.</param>
        public bool IsNewOrDiffers(out string? field)
        {
            field = Known is null ? null
                : Known.Budget != Content.Budget ? "budget"
                : Known.Name != Content.Name ? "name"
                : (Content.Code ?? Known.Code) != Known.Code ? "code"
                : null;
            return Known is null || field is not null;
        }
    }
}
