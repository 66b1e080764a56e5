using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>A draft register as far as a published document says it: what is not printed stays blank and is for the author to fill in.</summary>
/// <param name="Year">Null where the document does not say, or says several.</param>
/// <param name="AsOf">The day that the asset table states; null where it states none.</param>
/// <param name="Notes">What was not taken and why, in Chinese.</param>
/// <param name="Unread">What the readers could not make sense of.</param>
public sealed record MoveInDraft(
    FiscalYear? Year, LocalDate? AsOf, IReadOnlyList<MoveInRow> Lines, IReadOnlyList<MoveInRow> Cards, IReadOnlyList<string> Notes, IReadOnlyList<UnreadPlace> Unread)
{
    /// <param name="units">Of the department that moves in; the only one of a department is meant where the document names none.</param>
    /// <param name="unit">In what unit amounts are printed; null for what the tables say.</param>
    public static MoveInDraft Of(PublishedDocument document, IReadOnlyList<UnitName> units, ICatalogue catalogue, MoneyUnit? unit = null)
    {
        var notes = new List<string>();
        var lines = Section(document, Disclosure.ProcurementKey, "政府采购预算情况", unit, notes) is { } procurement
            ? new MoveInLines(procurement.Table, procurement.Unit, units, document.Year, catalogue).Rows()
            : [];
        var cards = Section(document, Disclosure.AssetsKey, "国有资产信息", unit, notes) is { } assets
            ? new MoveInCards(assets.Table, assets.Unit, units, document.AsOf).Rows()
            : [];
        return new MoveInDraft(document.Year, document.AsOf, lines, cards, notes, document.Unread);
    }

    /// <summary>A section's table with its unit; what has none is told in words, with the sentences that say what the table would.</summary>
    private static (PrintedTable Table, int? Unit)? Section(PublishedDocument document, string key, string name, MoneyUnit? unit, List<string> notes)
    {
        if (document.Section(key) is not { } section)
        {
            notes.Add($"没有找到“{name}”部分，这一部分请自行补录。");
            return null;
        }

        if (section.Table is not { } table)
        {
            var said = string.Join("", section.Paragraphs);
            notes.Add($"“{name}”部分没有表格{(said.Length > 0 ? $"，只有文字：“{(said.Length > 300 ? said[..300] + "……" : said)}”" : "")}；请按文字补录。");
            return null;
        }

        var yuan = (int?)(unit ?? MoveInFigures.UnitOf(table));
        if (yuan is null)
        {
            notes.Add($"“{name}”的表没有写明金额单位是元还是万元，金额没有带入；请选择金额单位后重新读取，或逐项填写。");
        }

        return (table, yuan);
    }
}
