using System.Globalization;
using System.Xml;
using NodaTime;
using Procurement.Documents.Spreadsheets;
using Procurement.Domain.Common;

namespace Procurement.Documents.Lists;

/// <summary>Writes one list as a sheet's XML.</summary>
internal static class ListSheetWriter
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Caption and heads.</summary>
    private const int HeadRows = 2;

    /// <summary>Beyond it Excel refuses the text; what is longer is cut, and says so.</summary>
    private const int LongestText = 32_000;

    /// <summary>Day 0 of Excel's calendar, which takes 1900 for a leap year.</summary>
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    public static async Task WriteAsync(XmlWriter xml, ListSheet sheet, CancellationToken cancel)
    {
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", Namespace);
        WriteView(xml, sheet);
        xml.WriteStartElement("sheetData", Namespace);
        var rows = new RowWriter(xml, "", Namespace, new ShellStyles());
        WriteHead(rows, sheet);
        var number = HeadRows;
        await foreach (var row in sheet.Rows.WithCancellation(cancel))
        {
            WriteRow(rows, ++number, sheet.Columns, row, isTotal: false);
        }

        var last = number;
        if (sheet.Totals is { } totals)
        {
            WriteRow(rows, ++number, sheet.Columns, totals, isTotal: true);
        }

        await xml.WriteEndElementAsync();
        xml.WriteStartElement("autoFilter", Namespace);
        xml.WriteAttributeString("ref", $"A{HeadRows}:{CellAddress.Letter(sheet.Columns.Count)}{last}");
        await xml.WriteEndElementAsync();
        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        await xml.WriteEndDocumentAsync();
    }

    /// <summary>Heads stay while one scrolls; printed, the list fits the width of an A4 sheet.</summary>
    private static void WriteView(XmlWriter xml, ListSheet sheet)
    {
        xml.WriteRaw(
            $"<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{HeadRows}\" topLeftCell=\"A{HeadRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        foreach (var (index, column) in sheet.Columns.Index())
        {
            xml.WriteRaw($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/>");
        }

        xml.WriteRaw("</cols>");
    }

    private static void WriteHead(RowWriter rows, ListSheet sheet)
    {
        rows.StartRow(1);
        rows.Text(1, ListStyles.Caption, sheet.Caption);
        rows.EndRow();
        rows.StartRow(HeadRows);
        foreach (var (index, column) in sheet.Columns.Index())
        {
            rows.Text(index + 1, ListStyles.Head, column.Title);
        }

        rows.EndRow();
    }

    private static void WriteRow(RowWriter rows, int number, IReadOnlyList<ListColumn> columns, IReadOnlyList<object?> values, bool isTotal)
    {
        rows.StartRow(number);
        for (var index = 0; index < columns.Count; index++)
        {
            WriteCell(rows, index + 1, ListStyles.Of(columns[index].Cell, isTotal), values[index]);
        }

        rows.EndRow();
    }

    private static void WriteCell(RowWriter rows, int column, string style, object? value)
    {
        switch (value)
        {
            case null or "":
                rows.Blank(column, style);
                break;
            case string text:
                rows.Text(column, style, text.Length <= LongestText ? text : text[..LongestText] + "…（过长，已截断）");
                break;
            default:
                rows.Number(column, style, Digits(value).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static decimal Digits(object value) => value switch
    {
        Money money => money.Yuan,
        Quantity quantity => quantity.Value,
        UnitPrice price => price.Yuan,
        LocalDate day => Period.DaysBetween(DayZero, day),
        decimal number => number,
        int number => number,
        long number => number,
        _ => throw new ArgumentException($"A list has no cell for {value.GetType().Name}.", nameof(value)),
    };
}
