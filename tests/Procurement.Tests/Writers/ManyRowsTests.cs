using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

/// <summary>A large department's table is streamed: what is written of a row is gone when the next one comes.</summary>
public sealed class ManyRowsTests
{
    /// <summary>Ten thousand rows as elements or cells of a library took 590 MB (docx) and 1130 MB (xlsx).</summary>
    private const long MostAllocated = 64_000_000;

    public static TheoryData<string> Formats => [.. DisclosureWriters.Formats];

    [Theory, MemberData(nameof(Formats))]
    public void Write_TenThousandRows_KeepsNoneInMemory(string format)
    {
        var disclosure = MadeUpDisclosure.With(10_000);
        var writer = DisclosureWriters.Find(format)!;
        var before = GC.GetAllocatedBytesForCurrentThread();

        writer.Write(disclosure, Stream.Null);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    /// <summary>Blanks, sums and lines in turn: each row takes the pattern of its own kind.</summary>
    [Fact]
    public void Write_RowsOfAllKinds_ReadBack()
    {
        var disclosure = WithRowsOfAllKinds();
        var table = disclosure.Procurement.Table!;
        var expected = table.Rows.Select(row => row.Cells.Select(cell => cell.Text));

        Assert.Equal(expected, DocxReadback.Tables(Written.Stream("docx", disclosure))[0].Rows);
        Assert.Equal(expected, XlsxReadback.Tables(Written.Stream("xlsx", disclosure))[0].Rows);
    }

    /// <summary>What stands below the streamed rows stands right below them, and the sheet's used range reaches there.</summary>
    [Fact]
    public void Write_Footnote_FollowsTheLastRow()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(Written.Stream("xlsx", WithRowsOfAllKinds()));

        var sheet = workbook.Worksheets.First();
        var note = sheet.CellsUsed().Single(cell => cell.GetString() == "注：数字由系统生成。");
        Assert.Equal(sheet.PageSetup.LastRowToRepeatAtTop + 60 + 1, note.Address.RowNumber);
        Assert.True(sheet.Cell(note.Address.RowNumber - 1, 1).Style.Font.Bold);
    }

    /// <summary>Sixty rows: the total, then lines and subtotals in turn; every fourth line has no name of an item.</summary>
    private static Disclosure WithRowsOfAllKinds()
    {
        var made = MadeUpDisclosure.With(59);
        var table = made.Procurement.Table!;
        var rows = table.Rows.Select((row, index) => index == 0 ? row : row with
        {
            Type = index % 2 == 0 ? "line" : "subtotal",
            Cells = [.. row.Cells.Select((cell, column) => column == 2 && index % 4 == 0 ? PrintedCell.Blank : cell)],
        });
        return made with { Sections = [made.Procurement with { Table = table with { Rows = [.. rows] } }, made.Assets] };
    }
}
