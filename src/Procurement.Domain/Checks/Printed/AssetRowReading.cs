using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Printed;

/// <summary>A row of the asset table as printed.</summary>
/// <param name="Row">Null for 资产总额.</param>
internal sealed record AssetRowReading(AssetRow? Row, PrintedFigure Quantity, PrintedFigure Value)
{
    public string Place => Row is { } row ? Places.AssetRow(row) : Places.AssetTotal;

    public string Name => Row is { } row ? Places.Name(row) : "资产总额";

    /// <summary>m² for buildings and office space.</summary>
    public bool IsArea => Row is { } row && AssetRowKeys.IsArea(row);

    public bool SaysNothing => !Quantity.States && !Value.States;

    public static IReadOnlyList<AssetRowReading> Of(CheckSubject subject)
    {
        if (TableReading.OfAssets(subject) is not { } table)
        {
            return [];
        }

        return
        [
            .. from row in table.Table.Rows
               where row.Type == AssetRowKeys.Total || AssetRowKeys.Rows.ContainsKey(row.Type)
               select new AssetRowReading(
                   row.Type == AssetRowKeys.Total ? null : AssetRowKeys.Rows[row.Type], Figure(row, 1), Figure(row, 2)),
        ];
    }

    /// <summary>The columns are 项目, 数量, 价值, always in this order.</summary>
    private static PrintedFigure Figure(PrintedRow row, int column) => column < row.Cells.Count ? PrintedFigure.Of(row.Cells[column]) : PrintedFigure.Blank;
}
