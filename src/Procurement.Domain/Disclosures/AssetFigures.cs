using Procurement.Domain.Assets;
using Procurement.Domain.Common;

namespace Procurement.Domain.Disclosures;

/// <summary>国有资产信息 as of a day: the five rows of 部门固定资产占用情况表.</summary>
public sealed record AssetFigures(
    AssetRowFigure Buildings, AssetRowFigure OfficeSpace, AssetRowFigure Vehicles, AssetRowFigure EquipmentOver200K, AssetRowFigure Other)
{
    public static AssetFigures None { get; } =
        new(AssetRowFigure.None, AssetRowFigure.None, AssetRowFigure.None, AssetRowFigure.None, AssetRowFigure.None);

    /// <summary>资产总额 in yuan. 办公用房 is a part of 房屋 and not added again.</summary>
    public Money Total => Buildings.Value + Vehicles.Value + EquipmentOver200K.Value + Other.Value;

    public AssetRowFigure this[AssetRow row] => row switch
    {
        AssetRow.Buildings => Buildings,
        AssetRow.OfficeSpace => OfficeSpace,
        AssetRow.Vehicles => Vehicles,
        AssetRow.EquipmentOver200K => EquipmentOver200K,
        AssetRow.Other => Other,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "Not a row of the asset table."),
    };

    /// <summary>Row by row; a change has negative figures where it takes away.</summary>
    public static AssetFigures operator +(AssetFigures figures, AssetFigures change) => new(
        figures.Buildings + change.Buildings, figures.OfficeSpace + change.OfficeSpace, figures.Vehicles + change.Vehicles,
        figures.EquipmentOver200K + change.EquipmentOver200K, figures.Other + change.Other);

    /// <summary>Counts holdings one by one; the register does the same in SQL, and a test holds that both agree.</summary>
    public static AssetFigures Of(IEnumerable<CardHolding> holdings)
    {
        var rows = Enum.GetValues<AssetRow>().ToDictionary(row => row, _ => AssetRowFigure.None);
        foreach (var holding in holdings)
        {
            var row = holding.Row;
            var counted = row is AssetRow.Buildings ? holding.Area ?? Quantity.Zero : holding.Quantity;
            rows[row] = rows[row].Plus(counted, holding.Value);
            if (row is AssetRow.Buildings)
            {
                rows[AssetRow.OfficeSpace] = rows[AssetRow.OfficeSpace].Plus(holding.OfficeArea ?? Quantity.Zero, holding.OfficeValue ?? Money.Zero);
            }
        }

        return new(rows[AssetRow.Buildings], rows[AssetRow.OfficeSpace], rows[AssetRow.Vehicles], rows[AssetRow.EquipmentOver200K], rows[AssetRow.Other]);
    }
}

/// <summary>What a card holds as of a day: the sums of its entries.</summary>
public sealed record CardHolding(
    string CardNumber, string Name, AssetKind Kind, string MeasureUnit, Quantity Quantity, Money Value,
    Quantity? Area, Quantity? OfficeArea, Money? OfficeValue)
{
    public AssetRow Row => AssetRows.Of(Kind, Quantity, Value);
}
