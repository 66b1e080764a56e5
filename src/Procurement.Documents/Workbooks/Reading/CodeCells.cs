using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Reads a catalogue code with its edition, which people may leave to the code's shape and the year.</summary>
internal sealed class CodeCells(ICatalogue catalogue)
{
    private const string Shape = "字母 A、B 或 C 加数字，2013 版一至五组两位数字，2022 版八位数字";

    /// <param name="year">The line's year; null for a card, and where the year's cell is wrong.</param>
    /// <param name="mayAsk">False where the year is unknown only because its cell is wrong: that is reported already.</param>
    public CatalogueCode? Read(RowCells row, SheetColumn editionColumn, SheetColumn codeColumn, FiscalYear? year, bool mayAsk)
    {
        var given = row.Compact(editionColumn);
        var text = row.Compact(codeColumn)?.ToUpperInvariant();
        if (given is not (null or CommonColumns.Of2013 or CommonColumns.Of2022))
        {
            row.Problem(editionColumn, $"“{editionColumn.Header}”只有 2013 和 2022，“{Excerpt.OfCell(given)}”不是；请从列表中选择，或留空。");
            return null;
        }

        if (text is null)
        {
            return null;
        }

        if (!CodeShape.Fits(text, CatalogueEdition.Of2013) && !CodeShape.Fits(text, CatalogueEdition.Of2022))
        {
            row.Problem(codeColumn, $"“{codeColumn.Header}”“{Excerpt.OfCell(text)}”不合编码规则（{Shape}），请改正。");
            return null;
        }

        return given is not null
            ? OfEdition(row, codeColumn, text, given is CommonColumns.Of2013 ? CatalogueEdition.Of2013 : CatalogueEdition.Of2022)
            : OfShape(row, editionColumn, text, year, mayAsk);
    }

    private static CatalogueCode? OfEdition(RowCells row, SheetColumn codeColumn, string text, CatalogueEdition edition)
    {
        if (!CatalogueCode.TryParse(text, edition, out var code))
        {
            row.Problem(codeColumn, $"“{codeColumn.Header}”“{text}”不是 {(int)edition} 版目录的编码（{Shape}），请改正编码或目录版本。");
        }

        return code;
    }

    private CatalogueCode? OfShape(RowCells row, SheetColumn editionColumn, string text, FiscalYear? year, bool mayAsk)
    {
        var edition = CodeShape.EditionOf(text, year, code => catalogue.Find(CatalogueEdition.Of2022, code) is not null);
        if (edition is { } found && CatalogueCode.TryParse(text, found, out var code))
        {
            return code;
        }

        if (mayAsk)
        {
            row.Problem(editionColumn, $"编码“{text}”在 2013 版和 2022 版目录中可能是不同的品目，请在“{editionColumn.Header}”中填写 2013 或 2022。");
        }

        return null;
    }
}
