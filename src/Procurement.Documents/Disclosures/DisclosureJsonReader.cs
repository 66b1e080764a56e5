using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Documents.Layouts;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Disclosures;

/// <summary>What became of a disclosure file.</summary>
/// <param name="Disclosure">Null where there is a problem.</param>
public sealed record DisclosureReading(Disclosure? Disclosure, IReadOnlyList<ImportProblem> Problems);

/// <summary>Reads <c>disclosure/1</c> back: texts only. The form does not say where a title stands; it is taken to stand above.</summary>
public static class DisclosureJsonReader
{
    /// <param name="stream">UTF-8; read to its end and left open.</param>
    public static async Task<DisclosureReading> ReadAsync(Stream stream, CancellationToken cancel = default)
    {
        using var file = await JsonFile.ReadAsync(stream, JsonSchema.Disclosure, cancel: cancel);
        return file.Document is null ? new(null, file.Problems) : new(Disclosure(file.Document.RootElement), []);
    }

    /// <summary>A disclosure within a larger document.</summary>
    /// <param name="root">One that fits the schema.</param>
    internal static Disclosure Disclosure(JsonElement root)
    {
        var department = root.GetProperty("department");
        return new Disclosure(
            new DepartmentName(department.Text("code"), department.Text("name")),
            FiscalYear.Of(root.GetProperty("fiscalYear").GetInt32()),
            LocalDatePattern.Iso.Parse(root.Text("asOf")).Value,
            [.. root.Items("sections").Select(Section)]);
    }

    private static DisclosureSection Section(JsonElement section)
    {
        var key = section.Text("key");
        var table = section.Field("table");
        return new DisclosureSection(
            key, section.Text("number"), section.Text("heading"), section.Texts("paragraphs"),
            table is null ? null : key == Domain.Disclosures.Disclosure.AssetsKey ? AssetTable(table.Value) : ProcurementTable(table.Value));
    }

    private static PrintedTable ProcurementTable(JsonElement table)
    {
        HeaderCell[] header = [.. table.Items("header").Select(HeaderCells.Read)];
        string[] columns = [.. header.SelectMany(cell => cell.Leaves).Select(leaf => leaf.Key!)];
        return new PrintedTable(
            table.Text("title"), TitlePlace.Above, table.OptionalText("departmentLine"), null, null, table.OptionalText("unitLine"),
            header,
            [.. table.Items("rows").Select(row => new PrintedRow(row.Text("type"), row.OptionalText("unit"), Cells(row, columns)))],
            table.Texts("footnotes"));
    }

    private static PrintedTable AssetTable(JsonElement table) => new(
        table.Text("title"), TitlePlace.Above,
        table.OptionalText("departmentLine"), table.OptionalText("preparerLine"), table.OptionalText("asOfLine"), null,
        [.. table.Texts("header").Zip(AssetRowKeys.Columns, (label, key) => new HeaderCell(label, key, []))],
        [.. table.Items("rows").Select(row => new PrintedRow(row.Text("key"), null, Cells(row, AssetRowKeys.Columns)))],
        []);

    /// <summary>The cells in the order of the columns; one that is left out is blank.</summary>
    private static PrintedCell[] Cells(JsonElement row, IReadOnlyList<string> columns)
    {
        var cells = row.GetProperty("cells");
        return [.. columns.Select(column => new PrintedCell(cells.OptionalText(column) ?? ""))];
    }
}
