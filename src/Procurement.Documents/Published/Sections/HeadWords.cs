using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>The words by which a section's table names its columns.</summary>
/// <param name="keyOf">The key of a column by its label and the label of the group above it, both folded; null for another label.</param>
/// <param name="isGroup">Whether a folded label stands over several columns.</param>
internal sealed class HeadWords(Func<string, string, string?> keyOf, Func<string, bool> isGroup)
{
    /// <summary>So many labels make a row the first of a head.</summary>
    private const int FewestLabels = 2;
    private const int MostCells = 200;

    public static HeadWords Of(string section) => section == Disclosure.ProcurementKey ? ProcurementTable : AssetTable;

    public static HeadWords ProcurementTable { get; } = new(ColumnNames.KeyOf, ColumnNames.IsGroup);

    public static HeadWords AssetTable { get; } = new(AssetColumnNames.KeyOf, static _ => false);

    public string? KeyOf(string label, string group) => keyOf(TextFold.Fold(label), TextFold.Fold(group));

    public bool IsGroup(string label) => isGroup(TextFold.Fold(label));

    /// <summary>Whether a row begins a head.</summary>
    public bool Begins(RowPiece row) => IsHeadLike(row) && Known(row) >= FewestLabels;

    /// <summary>Whether a row goes on with a head that began above it. 合计 in the first column is the first row of the body.</summary>
    public bool GoesOn(RowPiece row) => IsHeadLike(row) && !IsSum(row);

    /// <summary>The labels by what they mean, so that a head is known again where it is broken differently.</summary>
    public string Signature(RowPiece row) => string.Join('|', row.Filled.Select(cell => KeyOf(cell.Text, "") ?? TextFold.Fold(cell.Text)));

    /// <summary>No head has a number in a cell of its own; told first, since most rows of a long table have.</summary>
    public static bool MayBeHead(RowPiece row) => row.Cells.Count <= MostCells && !row.IsBlank && !row.Filled.Any(cell => CellText.IsNumber(cell.Text));

    private bool IsHeadLike(RowPiece row) => MayBeHead(row) && Known(row) * 2 >= row.Filled.Count();

    private int Known(RowPiece row) => row.Filled.Count(cell => TextFold.Fold(cell.Text) is var label && (keyOf(label, "") is not null || isGroup(label)));

    private static bool IsSum(RowPiece row) => row.Filled.First() is { Column: 0 } first && TextFold.Fold(first.Text) is "合计" or "总计" or "小计";
}
