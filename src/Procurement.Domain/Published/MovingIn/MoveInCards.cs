using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>The rows of a published asset table as opening cards: one card for all that a row counts.</summary>
/// <param name="unit">Yuan of one printed unit of money.</param>
internal sealed class MoveInCards(PrintedTable table, int? unit, IReadOnlyList<UnitName> units, LocalDate? asOf)
{
    /// <summary>What a card of a row is called, and its kind where the row has but one.</summary>
    private static readonly (string Key, string Name, AssetKind? Kind)[] Cards =
    [
        ("buildings", "房屋（期初）", AssetKind.Building), ("vehicles", "车辆（期初）", AssetKind.Vehicle),
        ("equipment_over_200k", "单价20万元以上设备（期初）", AssetKind.Equipment), ("other", "其他固定资产（期初）", null),
    ];

    public IReadOnlyList<MoveInRow> Rows()
    {
        var rows = new List<MoveInRow>();
        foreach (var card in Cards)
        {
            var (quantity, value) = Figures(card.Key);
            if (quantity.Length + value.Length > 0)
            {
                rows.Add(new MoveInRow(rows.Count + 1, Cells(card, quantity, value, rows.Count + 1)));
            }
        }

        return rows;
    }

    /// <summary>Of buildings the table counts square metres; how many there are, it does not say.</summary>
    private Dictionary<string, string> Cells((string Key, string Name, AssetKind? Kind) card, string quantity, string value, int number)
    {
        var isBuilding = card.Kind is AssetKind.Building;
        var (officeArea, officeValue) = isBuilding ? Figures("office_space") : ("", "");
        return new(StringComparer.Ordinal)
        {
            [MoveInColumns.Row] = card.Key,
            [MoveInColumns.Unit] = units.Count == 1 ? units[0].Code : "",
            [MoveInColumns.CardNumber] = $"QC{asOf?.Year}-{number}",
            [MoveInColumns.Name] = card.Name,
            [MoveInColumns.Kind] = card.Kind?.Key() ?? "",
            [MoveInColumns.Catalogue] = "",
            [MoveInColumns.Code] = "",
            [MoveInColumns.Quantity] = isBuilding ? "" : quantity,
            [MoveInColumns.MeasureUnit] = "",
            [MoveInColumns.Area] = isBuilding ? quantity : "",
            [MoveInColumns.OfficeArea] = officeArea,
            [MoveInColumns.OfficeValue] = officeValue,
            [MoveInColumns.Value] = value,
            [MoveInColumns.AcquiredOn] = "",
        };
    }

    private (string Quantity, string Value) Figures(string key)
    {
        var columns = table.Columns;
        string Cell(PrintedRow row, string column)
        {
            var index = columns.ToList().IndexOf(column);
            return index >= 0 && index < row.Cells.Count ? row.Cells[index].Text : "";
        }

        return table.Rows.FirstOrDefault(row => row.Type == key) is { } found
            ? (NoZero(MoveInFigures.Quantity(Cell(found, "quantity"))), NoZero(MoveInFigures.Amount(Cell(found, "value"), unit)))
            : ("", "");
    }

    /// <summary>A row that prints 0 holds nothing: no card.</summary>
    private static string NoZero(string text) => text is "0" or "0.00" ? "" : text;
}
