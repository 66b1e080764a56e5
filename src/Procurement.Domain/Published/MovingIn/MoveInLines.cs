using System.Globalization;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>The lines of a published procurement table as rows of a draft.</summary>
/// <param name="unit">Yuan of one printed unit of money.</param>
internal sealed class MoveInLines(PrintedTable table, int? unit, IReadOnlyList<UnitName> units, FiscalYear? year, ICatalogue catalogue)
{
    private readonly Dictionary<string, int> places = table.Columns.Select((key, index) => (key, index)).DistinctBy(column => column.key)
        .ToDictionary(column => column.key, column => column.index, StringComparer.Ordinal);

    public IReadOnlyList<MoveInRow> Rows() => [.. table.Rows.Where(row => row.Type == "line").Select((row, index) => new MoveInRow(index + 1, Cells(row)))];

    private Dictionary<string, string> Cells(PrintedRow row)
    {
        var code = Text(row, ProcurementColumns.CatalogueCode).Trim().ToUpperInvariant();
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MoveInColumns.Unit] = UnitOf(row),
            [MoveInColumns.Project] = Text(row, ProcurementColumns.ProjectName),
            [MoveInColumns.ProjectCode] = "",
            [MoveInColumns.Budget] = Amount(row, ProcurementColumns.ProjectBudget),
            [MoveInColumns.ItemName] = Text(row, ProcurementColumns.ItemName),
            [MoveInColumns.Catalogue] = EditionOf(code),
            [MoveInColumns.Code] = code,
            [MoveInColumns.MeasureUnit] = Text(row, ProcurementColumns.MeasureUnit),
            [MoveInColumns.Quantity] = MoveInFigures.Quantity(Text(row, ProcurementColumns.Quantity)),
            [MoveInColumns.UnitPrice] = Amount(row, ProcurementColumns.UnitPrice),
            [MoveInColumns.Amount] = Whole(row),
            [MoveInColumns.SmeReserve] = Amount(row, ProcurementColumns.SmeReserve),
        };
        foreach (var source in FundingSources.All)
        {
            var column = ProcurementColumns.Sources.Where(column => column.Value == source).Select(column => column.Key).FirstOrDefault(places.ContainsKey);
            cells[source.Key()] = column is null ? "" : Amount(row, column);
        }

        return cells;
    }

    /// <summary>总计; in forms without it 合计, to which 其他渠道资金 is added where it is printed.</summary>
    private string Whole(PrintedRow row)
    {
        if (places.ContainsKey(ProcurementColumns.AmountGrandTotal))
        {
            return Amount(row, ProcurementColumns.AmountGrandTotal);
        }

        var total = Amount(row, ProcurementColumns.AmountTotal);
        return Money.TryParse(total, out var year) && Money.TryParse(Amount(row, "amount_other_channels"), out var others) ? (year + others).ToString() : total;
    }

    /// <summary>What shape and year of the code tell; blank where it must be asked for.</summary>
    private string EditionOf(string code) =>
        CodeShape.Fits(code, CatalogueEdition.Of2013) || CodeShape.Fits(code, CatalogueEdition.Of2022)
            ? CodeShape.EditionOf(code, year, known => catalogue.Find(CatalogueEdition.Of2022, known) is not null) is { } edition
                ? ((int)edition).ToString(CultureInfo.InvariantCulture) : ""
            : "";

    private string UnitOf(PrintedRow row) =>
        units.FirstOrDefault(known => row.Unit is { } named && (known.Code == named.Trim() || TextFold.Same(known.Name, named)))?.Code
        ?? (units.Count == 1 ? units[0].Code : "");

    private string Amount(PrintedRow row, string key) => MoveInFigures.Amount(Text(row, key), unit);

    private string Text(PrintedRow row, string key) =>
        places.TryGetValue(key, out var index) && index < row.Cells.Count ? row.Cells[index].Text.Trim() : "";
}
