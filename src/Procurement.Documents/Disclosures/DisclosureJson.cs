using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Disclosures;

/// <summary>Writes a disclosure as <c>disclosure/1</c>.</summary>
public static class DisclosureJson
{
    public const string Format = "disclosure/1";

    public static string ToText(Disclosure disclosure) => JsonOutput.Text(writer => Write(writer, disclosure));

    /// <summary>The same text as <see cref="ToText"/> in UTF-8, written as it comes.</summary>
    public static void Write(Disclosure disclosure, Stream stream) => JsonOutput.Write(stream, writer => Write(writer, disclosure));

    public static void Write(Utf8JsonWriter writer, Disclosure disclosure)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteStartObject("department");
        writer.WriteString("code", disclosure.Department.Code);
        writer.WriteString("name", disclosure.Department.Name);
        writer.WriteEndObject();
        writer.WriteNumber("fiscalYear", disclosure.Year.Number);
        writer.WriteString("asOf", LocalDatePattern.Iso.Format(disclosure.AsOf));
        writer.WriteObjects("sections", disclosure.Sections, section => Section(writer, section));
        writer.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter writer, DisclosureSection section)
    {
        writer.WriteString("key", section.Key);
        writer.WriteString("number", section.Number);
        writer.WriteString("heading", section.Heading);
        writer.WriteTexts("paragraphs", section.Paragraphs);
        if (section.Table is null)
        {
            writer.WriteNull("table");
            return;
        }

        writer.WriteStartObject("table");
        writer.WriteString("title", section.Table.Title);
        writer.WriteString("departmentLine", section.Table.DepartmentLine);
        if (section.Key == Disclosure.AssetsKey)
        {
            AssetTable(writer, section.Table);
        }
        else
        {
            ProcurementTable(writer, section.Table);
        }

        writer.WriteEndObject();
    }

    private static void ProcurementTable(Utf8JsonWriter writer, PrintedTable table)
    {
        var columns = table.Columns;
        writer.WriteString("unitLine", table.UnitLine);
        writer.WriteObjects("header", table.Header, cell => HeaderCell(writer, cell));
        writer.WriteObjects("rows", table.Rows, row =>
        {
            writer.WriteString("type", row.Type);
            if (row.Unit is not null)
            {
                writer.WriteString("unit", row.Unit);
            }

            Cells(writer, columns, row);
        });
        writer.WriteTexts("footnotes", table.Footnotes);
    }

    private static void AssetTable(Utf8JsonWriter writer, PrintedTable table)
    {
        writer.WriteString("preparerLine", table.PreparerLine);
        writer.WriteString("asOfLine", table.AsOfLine);
        writer.WriteTexts("header", table.Header.Select(cell => cell.Label));
        writer.WriteObjects("rows", table.Rows, row =>
        {
            writer.WriteString("key", row.Type);
            Cells(writer, AssetRowKeys.Columns, row);
        });
    }

    private static void HeaderCell(Utf8JsonWriter writer, HeaderCell cell)
    {
        writer.WriteString("label", cell.Label);
        if (cell.Key is not null)
        {
            writer.WriteString("key", cell.Key);
        }
        else
        {
            writer.WriteObjects("children", cell.Children, child => HeaderCell(writer, child));
        }
    }

    private static void Cells(Utf8JsonWriter writer, IReadOnlyList<string> columns, PrintedRow row)
    {
        writer.WriteStartObject("cells");
        foreach (var (column, cell) in columns.Zip(row.Cells))
        {
            writer.WriteString(column, cell.Text);
        }

        writer.WriteEndObject();
    }
}
