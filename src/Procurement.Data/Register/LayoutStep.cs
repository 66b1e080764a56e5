using System.Text.Encodings.Web;
using System.Text.Json;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The layouts that come along, and which layout each year's disclosure takes.</summary>
internal static class LayoutStep
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(ImportSession session, IReadOnlySet<string> builtInLayouts)
    {
        foreach (var (layout, index) in session.Bundle.Layouts.Select((layout, index) => (layout, index)))
        {
            var changed = await session.ExecuteAsync(
                """
                insert into department_layouts as layout (department_id, name, content, row_version) values ($1, $2, $3, 1)
                on conflict (department_id, name) do update set content = excluded.content, row_version = layout.row_version + 1
                where layout.content <> excluded.content
                """,
                session.DepartmentId, layout.Name, layout.Json);
            Count(session, changed, BundlePart.Layout, index);
        }

        var own = await session.QueryAsync(
            "select name from department_layouts where department_id = $1", reader => reader.GetString(0), session.DepartmentId);
        var known = own.Concat(builtInLayouts).ToHashSet(StringComparer.Ordinal);
        foreach (var (choice, index) in session.Bundle.Choices.Select((choice, index) => (choice, index)))
        {
            if (!known.Contains(choice.Layout))
            {
                session.Problem(BundlePart.Choice, index, "layout", $"没有名为“{choice.Layout}”的版式。可用的版式：{string.Join("、", known.Order(StringComparer.Ordinal))}。");
                continue;
            }

            Count(session, await WriteAsync(session, choice), BundlePart.Choice, index);
        }
    }

    private static void Count(ImportSession session, int changed, BundlePart part, int index)
    {
        session.Summary.SettingsChanged += changed;
        if (changed > 0 && session.Actor.Units is not null)
        {
            session.Problem(part, index, null, DepartmentStep.WholeDepartment);
        }
    }

    private static Task<int> WriteAsync(ImportSession session, ChoiceContent choice) => session.ExecuteAsync(
        """
        insert into disclosure_choices as choice (department_id, fiscal_year, layout_name, values, as_of, row_version) values ($1, $2, $3, $4, $5, 1)
        on conflict (department_id, fiscal_year) do update
        set layout_name = excluded.layout_name, values = excluded.values, as_of = coalesce(excluded.as_of, choice.as_of), row_version = choice.row_version + 1
        where (choice.layout_name, choice.values, choice.as_of) is distinct from (excluded.layout_name, excluded.values, coalesce(excluded.as_of, choice.as_of))
        """,
        session.DepartmentId, (short)choice.FiscalYear.Number, choice.Layout, JsonSerializer.Serialize(choice.Values, Readable),
        choice.AsOf?.ToDateOnly());
}
