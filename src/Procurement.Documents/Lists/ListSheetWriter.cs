using System.Globalization;
using System.Xml;
using NodaTime;
using Procurement.Documents.Spreadsheets;
using Procurement.Documents.Writers;
using Procurement.Domain.Common;

namespace Procurement.Documents.Lists;

/// <summary>Writes one list as a sheet's XML.</summary>
internal static class ListSheetWriter
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Caption and heads.</summary>
    private const int CaptionRows = 2;

    /// <summary>More rows than this frozen would leave no room to scroll.</summary>
    private const int MostFrozen = 4;

    /// <summary>In points.</summary>
    private const double TitleHeight = 32;
    private const double LineHeight = 15;
    private const double ClosingHeight = 34;

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
        var number = WriteHead(rows, sheet);
        await foreach (var row in sheet.Rows.WithCancellation(cancel))
        {
            WriteRow(rows, ++number, sheet, row, isBold: row is BoldRow);
        }

        var last = number;
        if (sheet.Totals is { } totals)
        {
            WriteRow(rows, ++number, sheet, totals, isBold: true);
        }

        foreach (var line in sheet.Form?.Closing ?? [])
        {
            WriteLine(rows, ++number, ListStyles.Closing, line, ClosingHeight);
        }

        await xml.WriteEndElementAsync();
        WriteEnd(xml, sheet, last);
        await xml.WriteEndDocumentAsync();
    }

    /// <summary>The row of the heads: below title, sentences and caption.</summary>
    public static int HeadRowOf(ListSheet sheet) => CaptionRows + (sheet.Form is { } form ? 1 + form.Lines.Count : 0);

    /// <summary>A list has a filter; a form has its sentences merged over all columns, and the page's number below.</summary>
    private static void WriteEnd(XmlWriter xml, ListSheet sheet, int last)
    {
        var (head, end) = (HeadRowOf(sheet), CellAddress.Letter(sheet.Columns.Count));
        if (sheet.Form is not { } form)
        {
            xml.WriteRaw($"<autoFilter ref=\"A{head}:{end}{last}\"/>");
        }
        else
        {
            xml.WriteRaw($"<mergeCells count=\"{1 + form.Lines.Count}\">{string.Concat(Enumerable.Range(1, 1 + form.Lines.Count).Select(row => $"<mergeCell ref=\"A{row}:{end}{row}\"/>"))}</mergeCells>");
        }

        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (sheet.Form is not null)
        {
            xml.WriteRaw("<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
        }
    }

    /// <summary>Heads stay while one scrolls; printed, the list fits the width of an A4 sheet.</summary>
    private static void WriteView(XmlWriter xml, ListSheet sheet)
    {
        var head = HeadRowOf(sheet);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        xml.WriteRaw(head > MostFrozen ? "" : $"<pane ySplit=\"{head}\" topLeftCell=\"A{head + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.WriteRaw("</sheetView></sheetViews><cols>");
        foreach (var (index, column) in sheet.Columns.Index())
        {
            xml.WriteRaw($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/>");
        }

        xml.WriteRaw("</cols>");
    }

    /// <returns>The row of the heads.</returns>
    private static int WriteHead(RowWriter rows, ListSheet sheet)
    {
        var number = 0;
        if (sheet.Form is { } form)
        {
            WriteLine(rows, ++number, ListStyles.Title, form.Title, TitleHeight);
            var width = (int)sheet.Columns.Sum(column => column.Width);
            foreach (var line in form.Lines)
            {
                WriteLine(rows, ++number, ListStyles.Line, line, 4 + (LineHeight * TextWidth.Lines(line, width - 4)));
            }
        }

        WriteLine(rows, ++number, ListStyles.Caption, sheet.Caption, null);
        rows.StartRow(++number, sheet.Form is null ? null : HeightOf(sheet, [.. sheet.Columns.Select(column => column.Title)]));
        foreach (var (index, column) in sheet.Columns.Index())
        {
            rows.Text(index + 1, ListStyles.Head, column.Title);
        }

        rows.EndRow();
        return number;
    }

    private static void WriteLine(RowWriter rows, int number, string style, string text, double? height)
    {
        rows.StartRow(number, height);
        WriteCell(rows, 1, style, text);
        rows.EndRow();
    }

    private static void WriteRow(RowWriter rows, int number, ListSheet sheet, IReadOnlyList<object?> values, bool isBold)
    {
        rows.StartRow(number, sheet.Form is null ? null : isBold ? LineHeight + 5 : HeightOf(sheet, values));
        for (var index = 0; index < sheet.Columns.Count; index++)
        {
            var cell = sheet.Columns[index].Cell;
            var style = sheet.Form is not null && cell is ListCell.Text && !isBold ? ListStyles.Wrapped : ListStyles.Of(cell, isBold);
            WriteCell(rows, index + 1, style, values[index]);
        }

        rows.EndRow();
    }

    /// <summary>As many lines as the longest of its texts takes; not every program works that out by itself.</summary>
    private static double HeightOf(ListSheet sheet, IReadOnlyList<object?> values) => 5 + (LineHeight * Enumerable.Range(0, values.Count)
        .Max(index => values[index] is string text ? TextWidth.Lines(text, Math.Max(2, (int)sheet.Columns[index].Width - 1)) : 1));

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
