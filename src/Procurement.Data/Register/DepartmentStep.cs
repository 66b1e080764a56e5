using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The department and its units. The department's row stays locked to the end: imports of one department go one after another.</summary>
internal static class DepartmentStep
{
    /// <summary>Whoever sees some units only does not change what is everybody's.</summary>
    public const string WholeDepartment = "这一项属于整个部门，您只负责部分单位，不能用导入更改；请与登记簿保持一致，或请负责整个部门的人导入。";

    public static async Task RunAsync(ImportSession session)
    {
        var department = session.Bundle.Department;
        var region = department.Region.ToArray();
        var inserted = await session.ExecuteAsync(
            "insert into departments (id, code, name, region, row_version) values ($1, $2, $3, $4, 1) on conflict (region, code) do nothing",
            session.NextId(), department.Code, department.Name, region);
        var ids = await session.QueryAsync(
            "select id from departments where region = $1 and code = $2 for update", reader => reader.GetGuid(0), region, department.Code);
        session.Summary.DepartmentId = ids.Single();
        session.Summary.IsNewDepartment = inserted > 0;
        if (!session.MayChange(session.DepartmentId))
        {
            session.Problem(BundlePart.Department, 0, "code", $"文件中的部门“{department.Code} {department.Name}”不是您所属的部门，请改正文件，或选择本部门的文件。");
            return;
        }

        var renamed = await session.ExecuteAsync(
            "update departments set name = $2, row_version = row_version + 1 where id = $1 and name <> $2", session.DepartmentId, department.Name);
        session.Summary.SettingsChanged += renamed;
        if (renamed > 0 && session.Actor.Units is not null)
        {
            session.Problem(BundlePart.Department, 0, "name", WholeDepartment);
        }

        await MergeUnitsAsync(session, department.Units);
    }

    private static async Task MergeUnitsAsync(ImportSession session, IReadOnlyList<UnitContent> units)
    {
        var known = await session.QueryAsync(
            "select code, position from budget_units where department_id = $1",
            reader => (Code: reader.GetString(0), Position: reader.GetInt32(1)), session.DepartmentId);
        var positions = ListOrder.Merge(known.ToDictionary(unit => unit.Code, unit => unit.Position), [.. units.Select(unit => unit.Code)]);
        var changed = await session.QueryAsync(
            """
            insert into budget_units as unit (department_id, id, code, name, nature, rank, funding, position, row_version)
            select $1, given.*, 1
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
                 as given (id, code, name, nature, rank, funding, position)
            on conflict (department_id, code) do update
            set name = excluded.name, nature = excluded.nature, rank = coalesce(excluded.rank, unit.rank),
                funding = coalesce(excluded.funding, unit.funding), position = excluded.position, row_version = unit.row_version + 1
            where (unit.name, unit.nature, unit.rank, unit.funding, unit.position) is distinct from
                  (excluded.name, excluded.nature, coalesce(excluded.rank, unit.rank), coalesce(excluded.funding, unit.funding), excluded.position)
            returning code, id
            """,
            reader => (Code: reader.GetString(0), Id: reader.GetGuid(1)), session.DepartmentId, units.Select(_ => session.NextId()).ToArray(), units.Select(unit => unit.Code).ToArray(),
            units.Select(unit => unit.Name).ToArray(), units.Select(unit => unit.Nature).ToArray(), units.Select(unit => unit.Rank).ToArray(),
            units.Select(unit => unit.Funding).ToArray(), positions);
        session.Summary.SettingsChanged += changed.Count;
        foreach (var (code, _) in changed.Where(unit => !session.Sees(unit.Id)))
        {
            session.Problem(BundlePart.Unit, units.ToList().FindIndex(unit => unit.Code == code), "code", WholeDepartment);
        }

        var all = await session.QueryAsync(
            "select code, id from budget_units where department_id = $1", reader => (Code: reader.GetString(0), Id: reader.GetGuid(1)), session.DepartmentId);
        foreach (var (code, id) in all)
        {
            session.Units[code] = id;
        }
    }
}
