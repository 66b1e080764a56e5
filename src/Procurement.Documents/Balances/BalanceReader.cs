using System.Xml;
using Procurement.Documents.Pasting;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Balances;

/// <summary>总账余额 as people bring them: copied out of a spreadsheet, or as a workbook.</summary>
public static class BalanceReader
{
    public const int LongestPaste = 100_000;

    private const int MostRows = 500;

    public static BalanceReading Paste(string text) => text.Length > LongestPaste
        ? new BalanceReading([], [$"粘贴的内容超过 {LongestPaste} 个字，请只粘贴总账余额。"])
        : new BalanceTable().Read(TabbedText.Rows(text).Take(MostRows).Select((cells, index) => (index + 1, (IReadOnlyList<string>)cells)));

    /// <summary>Reads the first visible sheet.</summary>
    /// <param name="stream">Is read to its end; not believed in anything that it says of itself.</param>
    public static BalanceReading Workbook(Stream stream)
    {
        try
        {
            using var file = WorkbookFile.Open(stream);
            var structure = WorkbookStructure.Of(file);
            var pool = new TextPool();
            return structure.Sheets.FirstOrDefault(sheet => !sheet.IsHidden) is { } first
                ? Read(new SheetRows(file, first.Path, SharedTexts.Of(file, structure.SharedStrings, pool), pool))
                : new BalanceReading([], ["工作簿中没有工作表。"]);
        }
        catch (WorkbookRefusedException refusal)
        {
            return new BalanceReading([], [refusal.Message]);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException)
        {
            return new BalanceReading([], ["文件已损坏或不完整，无法读取；请在 Excel 中打开检查后另存为 .xlsx，或重新上传。"]);
        }
    }

    private static BalanceReading Read(SheetRows rows)
    {
        var formulas = new List<string>();
        var reading = new BalanceTable().Read(rows.Read().Take(MostRows).Select(row => (row.Row, (IReadOnlyList<string>)Texts(row.Row, row.Cells, formulas))).ToList());
        return formulas.Count == 0 ? reading : reading with { Problems = formulas };
    }

    private static string[] Texts(int row, IReadOnlyList<RawCell> cells, List<string> formulas)
    {
        var texts = new string[Math.Min(cells.Count == 0 ? 0 : cells.Max(cell => cell.Column), 50)];
        Array.Fill(texts, "");
        foreach (var cell in cells.Where(cell => cell.Column <= texts.Length))
        {
            texts[cell.Column - 1] = cell.Type is CellType.Number && NumberText.TryStored(cell.Text, 2, out var number)
                ? Domain.Common.DecimalText.Shortest(number) : cell.Text;
            if (cell.Type is CellType.Formula or CellType.Error)
            {
                formulas.Add($"第 {row} 行有公式或错误值；请把金额粘贴为数值后再上传。");
            }
        }

        return texts;
    }
}
