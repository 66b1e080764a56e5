using Procurement.Data.Model;

namespace Procurement.Data.Disclosures;

/// <summary>Which departments have or take which layout: names and years only, for the administrator of the whole system.</summary>
/// <param name="IsCut">Whether there are more than are told.</param>
public sealed record LayoutUses(IReadOnlyList<LayoutUse> Rows, bool IsCut)
{
    private const string Sql =
        """
        select used.name, used.own, department.id, department.code, department.name, used.years
        from (
            select department_id, layout_name as name,
                exists (select from department_layouts layout where layout.department_id = choice.department_id and layout.name = choice.layout_name) as own,
                array_agg(fiscal_year::int order by fiscal_year) as years
            from disclosure_choices choice where layout_name <> '' group by department_id, layout_name
            union all
            select department_id, name, true, '{}' from department_layouts layout
            where not exists (select from disclosure_choices choice where choice.department_id = layout.department_id and choice.layout_name = layout.name)) used
        join departments department on department.id = used.department_id
        order by used.name, department.code limit $1
        """;

    /// <param name="most">How many rows to tell.</param>
    public static async Task<LayoutUses> ReadAsync(RegisterDatabase database, int most, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = most + 1 });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<LayoutUse>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new LayoutUse(
                reader.GetString(0), reader.GetBoolean(1), reader.GetGuid(2), reader.GetString(3), reader.GetString(4), reader.GetFieldValue<int[]>(5)));
        }

        return new LayoutUses([.. rows.Take(most)], rows.Count > most);
    }
}

/// <param name="IsOwn">Whether it is the department's own layout of that name.</param>
/// <param name="Years">The years whose disclosure takes it; none for an own one that no year takes.</param>
public sealed record LayoutUse(string Layout, bool IsOwn, Guid DepartmentId, string DepartmentCode, string DepartmentName, IReadOnlyList<int> Years);
