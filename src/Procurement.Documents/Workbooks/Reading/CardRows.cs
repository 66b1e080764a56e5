using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Takes the rows of the sheet 资产卡片.</summary>
internal sealed class CardRows(UnitRows units, CodeCells codes)
{
    private static readonly Dictionary<string, AssetKind> KindsByName = AssetKinds.All.ToDictionary(kind => kind.ChineseName(), StringComparer.Ordinal);

    private static readonly Dictionary<string, VehicleUse> UsesByName = VehicleUses.All.ToDictionary(use => use.ChineseName(), StringComparer.Ordinal);

    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    public List<CardContent> Cards { get; } = [];

    public List<int> Rows { get; } = [];

    public void Take(RowCells row)
    {
        var unit = units.Named(row, CardForm.Unit) ?? "";
        var number = Number(row);
        var name = row.Text(CardForm.Name);
        var code = codes.Read(row, CardForm.Edition, CardForm.Code, year: null, mayAsk: true);
        var kind = Kind(row);
        var quantity = row.Quantity(CardForm.Quantity);
        var measure = row.Text(CardForm.MeasureUnit);
        var area = row.OptionalQuantity(CardForm.Area);
        var officeArea = row.OptionalQuantity(CardForm.OfficeArea);
        var officeValue = row.OptionalMoney(CardForm.OfficeValue);
        var value = row.Money(CardForm.Value);
        var day = row.Day(CardForm.AcquiredOn);
        var use = Use(row, kind);
        if (row.IsSound && code is not null)
        {
            Cards.Add(new CardContent(unit, number, name, code, kind, quantity, measure, area, officeArea, officeValue, value, day) { VehicleUse = use });
            Rows.Add(row.Row);
        }
    }

    private string Number(RowCells row)
    {
        var number = row.Text(CardForm.Number);
        if (number.Length > 0 && !firstRows.TryAdd(number, row.Row))
        {
            row.Problem(CardForm.Number, $"卡片编号“{Excerpt.OfCell(number)}”重复，第 {firstRows[number]} 行已有；请改正编号或删去一行。");
        }

        return number;
    }

    private static VehicleUse? Use(RowCells row, AssetKind kind)
    {
        var text = row.Compact(CardForm.VehicleUse);
        if (text is null)
        {
            return null;
        }

        if (!UsesByName.TryGetValue(text, out var use))
        {
            row.Problem(CardForm.VehicleUse, $"“{CardForm.VehicleUse.Header}”没有“{Excerpt.OfCell(text)}”这一种；请从列表中选择：{string.Join('、', UsesByName.Keys)}。");
        }
        else if (row.IsSound && kind is not AssetKind.Vehicle)
        {
            row.Problem(CardForm.VehicleUse, $"只有车辆才有“{CardForm.VehicleUse.Header}”，这一行是{kind.ChineseName()}；请删去用途或改正资产类别。");
        }

        return use;
    }

    private static AssetKind Kind(RowCells row)
    {
        var text = row.Compact(CardForm.Kind);
        if (text is null)
        {
            return default;
        }

        if (KindsByName.TryGetValue(text, out var kind))
        {
            return kind;
        }

        row.Problem(CardForm.Kind, $"“{CardForm.Kind.Header}”没有“{Excerpt.OfCell(text)}”这一类；请从列表中选择：{string.Join('、', KindsByName.Keys)}。");
        return kind;
    }
}
