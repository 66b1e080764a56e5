using System.Globalization;
using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Publishing;

/// <summary>What the writers need of a table and <c>disclosure/1</c> does not say: where the title stands, and which cells are numbers of
/// which format. The number itself is the cell's text.</summary>
internal static class FrozenPrint
{
    public static void Write(Utf8JsonWriter writer, Disclosure disclosure) =>
        writer.WriteObjects("print", disclosure.Sections.Where(section => section.Table is not null), section =>
        {
            var table = section.Table!;
            var columns = table.Columns;
            var looks = table.Rows.Select(row => string.Join('\n', row.Cells.Select(cell => cell.Format?.Text ?? ""))).ToList();
            var distinct = looks.Distinct(StringComparer.Ordinal).ToList();
            var places = distinct.Select((look, index) => (look, index)).ToDictionary(pair => pair.look, pair => pair.index, StringComparer.Ordinal);
            writer.WriteString("section", section.Key);
            writer.WriteString("titlePlace", table.TitlePlace is TitlePlace.Inside ? "inside" : "above");
            writer.WriteObjects("formats", distinct, look =>
            {
                foreach (var (column, format) in columns.Zip(look.Split('\n')).Where(pair => pair.Second.Length > 0))
                {
                    writer.WriteString(column, format);
                }
            });
            writer.WriteStartArray("rows");
            foreach (var look in looks)
            {
                writer.WriteNumberValue(places[look]);
            }

            writer.WriteEndArray();
        });

    /// <summary>Gives the cells of a disclosure that was read back their numbers again.</summary>
    /// <exception cref="FormatException">The tables and what is said of them do not fit together.</exception>
    public static Disclosure Restore(Disclosure texts, JsonElement root)
    {
        var prints = root.Items("print").ToDictionary(print => print.Text("section"), StringComparer.Ordinal);
        return texts with { Sections = [.. texts.Sections.Select(section => section.Table is null ? section : section with { Table = Table(section.Table, prints[section.Key]) })] };
    }

    private static PrintedTable Table(PrintedTable table, JsonElement print)
    {
        var columns = table.Columns;
        var looks = print.Items("formats").Select(look => columns.Select(column => look.OptionalText(column) is { } text ? FigureFormat.Parse(text) : null).ToArray()).ToList();
        var rows = print.Items("rows").Select(row => row.GetInt32()).ToList();
        if (rows.Count != table.Rows.Count || rows.Any(look => look >= looks.Count))
        {
            throw new FormatException("The rows and their formats do not fit together.");
        }

        return table with
        {
            TitlePlace = print.Text("titlePlace") == "inside" ? TitlePlace.Inside : TitlePlace.Above,
            Rows = [.. table.Rows.Zip(rows, (row, look) => row with { Cells = [.. row.Cells.Zip(looks[look], Cell)] })],
        };
    }

    private static PrintedCell Cell(PrintedCell cell, FigureFormat? format) => format is null
        ? cell
        : new PrintedCell(
            cell.Text, decimal.Parse(cell.Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), format);
}
