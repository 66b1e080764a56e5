using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>The rows of a published asset table as figures; a blank, a mark or what is no number is nothing.</summary>
internal static class PublishedAssets
{
    private const int QuantityDecimals = 4;

    public static AssetFigures Of(CheckSubject subject)
    {
        var rows = AssetRowReading.Of(subject);
        var unit = (int)PrintedUnits.Of(subject, TableReading.OfAssets(subject));
        return new AssetFigures(
            Row(rows, AssetRow.Buildings, unit), Row(rows, AssetRow.OfficeSpace, unit), Row(rows, AssetRow.Vehicles, unit),
            Row(rows, AssetRow.EquipmentOver200K, unit), Row(rows, AssetRow.Other, unit));
    }

    private static AssetRowFigure Row(IReadOnlyList<AssetRowReading> rows, AssetRow key, int unit) => rows.FirstOrDefault(row => row.Row == key) is { } row
        ? new AssetRowFigure(Quantity.Of(decimal.Round(row.Quantity.OrZero, QuantityDecimals, MidpointRounding.AwayFromZero)), Money.RoundToFen(row.Value.OrZero * unit))
        : AssetRowFigure.None;
}
