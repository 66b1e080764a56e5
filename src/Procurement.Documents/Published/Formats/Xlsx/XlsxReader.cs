using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Published.Formats.Xlsx;

/// <summary>A workbook, sheet by sheet as displayed; what is hidden was not published and is left out.</summary>
internal static class XlsxReader
{
    public static IReadOnlyList<ReadBlock> Read(WorkbookFile file, ReadBudget budget, ReadNotes notes)
    {
        var structure = WorkbookStructure.Of(file);
        var formats = CellFormats.Of(file, structure.Styles);
        var shared = SharedTexts.Of(file, structure.SharedStrings, new TextPool());
        var (blocks, scanned) = (new List<ReadBlock>(), budget.Another());
        foreach (var sheet in structure.Sheets)
        {
            if (sheet.IsHidden)
            {
                notes.Add("{0} 个隐藏的工作表没有读取。");
                continue;
            }

            using var xml = file.Read(sheet.Path);
            var texts = new CellTexts(shared, formats, structure.Is1904, notes);
            var content = new SheetScan(xml, texts, formats, scanned, notes).Read();
            var sheetBlocks = new SheetBlocks(sheet.Name, SheetGrid.Of(content, notes), budget).Read();
            if (sheetBlocks.Count > 0)
            {
                budget.Paragraph(sheet.Name.Length);
                blocks.Add(new ReadParagraph($"工作表“{sheet.Name}”", sheet.Name, IsHeading: true));
                blocks.AddRange(sheetBlocks);
            }
        }

        return blocks;
    }
}
