using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Tests.Published.Sections;

/// <summary>Compares what was read with what was printed.</summary>
internal static class Same
{
    /// <summary>Everything that the document prints: headings, sentences, captions, heads and cells. Codes of units it does not print.</summary>
    public static void Printed(Disclosure printed, PublishedDocument read)
    {
        Assert.Equal(printed.Sections.Select(section => section.Key), read.Sections.Select(section => section.Key));
        foreach (var (want, have) in printed.Sections.Zip(read.Sections))
        {
            Assert.Equal((want.Number, want.Heading), (have.Number, have.Heading));
            Assert.Equal(want.Paragraphs, have.Paragraphs);
            Assert.Equal(want.Table is null, have.Table is null);
            if (want.Table is { } table)
            {
                Tables(table, have.Table!);
            }
        }
    }

    private static void Tables(PrintedTable want, PrintedTable have)
    {
        Assert.Equal(want.Title, have.Title);
        Assert.Equal((want.DepartmentLine, want.PreparerLine, want.AsOfLine, want.UnitLine), (have.DepartmentLine, have.PreparerLine, have.AsOfLine, have.UnitLine));
        Assert.Equal(Head(want.Header), Head(have.Header));
        Assert.Equal(Rows(want), Rows(have));
        Assert.Equal(want.Footnotes, have.Footnotes);
    }

    /// <summary>政府采购项目来源(项目名称=project_name …)</summary>
    public static string Head(IEnumerable<HeaderCell> cells) =>
        string.Join(' ', cells.Select(cell => cell.Key is null ? $"{cell.Label}({Head(cell.Children)})" : $"{cell.Label}={cell.Key}"));

    public static IEnumerable<string> Rows(PrintedTable table) => table.Rows.Select(row => $"{row.Type}: {string.Join('|', row.Cells.Select(cell => cell.Text))}");
}
