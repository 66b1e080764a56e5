using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Procurement.Tests.Writers;

/// <summary>A Word document as lines that a person can review: styles, texts, grids with their spans, pages.</summary>
internal static class DocxDump
{
    public static string Of(Stream docx)
    {
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        var dump = new StringBuilder();
        foreach (var block in document.MainDocumentPart!.Document.Body!)
        {
            Dump(block, dump);
        }

        dump.Append("footer: ").Append(document.MainDocumentPart.FooterParts.Single().Footer.InnerText).Append('\n');
        return dump.ToString();
    }

    private static void Dump(OpenXmlElement block, StringBuilder dump)
    {
        switch (block)
        {
            case Paragraph paragraph:
                dump.Append(Line(paragraph)).Append('\n');
                Dump(paragraph.ParagraphProperties?.SectionProperties, dump);
                break;
            case Table table:
                Dump(table, dump);
                break;
            default:
                Dump(block as SectionProperties, dump);
                break;
        }
    }

    private static void Dump(SectionProperties? section, StringBuilder dump)
    {
        if (section is not null)
        {
            var size = section.GetFirstChild<PageSize>()!;
            var margin = section.GetFirstChild<PageMargin>()!;
            dump.Append($"=== page {size.Orient} {size.Width}x{size.Height} margins {margin.Top} {margin.Right} {margin.Bottom} {margin.Left}\n");
        }
    }

    private static void Dump(Table table, StringBuilder dump)
    {
        dump.Append($"table, columns {string.Join(' ', table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => column.Width))}\n");
        foreach (var row in table.Elements<TableRow>())
        {
            var properties = row.TableRowProperties!;
            dump.Append(properties.GetFirstChild<TableHeader>() is null ? "  body" : "  head");
            dump.Append(properties.GetFirstChild<CantSplit>() is null ? " splits" : "");
            dump.Append(string.Concat(row.Elements<TableCell>().Select(Cell))).Append('\n');
        }
    }

    private static string Cell(TableCell cell)
    {
        var properties = cell.TableCellProperties!;
        var span = properties.GridSpan is { } columns ? $" span={columns.Val}" : "";
        var merge = properties.VerticalMerge is { } vertical ? $" {vertical.Val}" : "";
        return $" | {Line(cell.GetFirstChild<Paragraph>()!)}{span}{merge}";
    }

    private static string Line(Paragraph paragraph)
    {
        var runs = paragraph.Elements<Run>().ToList();
        var bold = runs.Any(run => run.RunProperties?.Bold is not null) ? " bold" : "";
        var size = runs.Select(run => run.RunProperties?.FontSize?.Val?.Value).FirstOrDefault() is { } points ? $" {points}" : "";
        return $"[{paragraph.ParagraphProperties?.ParagraphStyleId?.Val}{size}{bold}] {TextOf(paragraph)}".TrimEnd();
    }

    private static string TextOf(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(part => part switch { Text text => text.Text, TabChar => "<tab>", _ => "" }));
}
