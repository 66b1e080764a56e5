using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>Reads the rows of the cards' table.</summary>
internal sealed class MoveInCardReader(MoveInTerms terms, List<MoveInProblem> problems)
{
    /// <summary>Old buildings stand from the nineteenth century.</summary>
    private const int FirstYear = 1800;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public IReadOnlyList<CardContent> Read(IReadOnlyList<MoveInRow> rows) => [.. rows.Select(Read).OfType<CardContent>()];

    private CardContent? Read(MoveInRow row)
    {
        var before = problems.Count;
        var cells = new MoveInCells(MoveInTable.Cards, row, terms, problems);
        var (unit, number, name) = (cells.Unit(), Number(cells), cells.Text(MoveInColumns.Name, CardFields.LongestName));
        var kind = Kind(cells);
        var code = cells.Code();
        var (quantity, measure) = (cells.Quantity(MoveInColumns.Quantity), cells.Text(MoveInColumns.MeasureUnit, LineRules.LongestMeasureUnit));
        var (area, officeArea, officeValue) = Area(cells, kind);
        var (value, day) = (cells.Money(MoveInColumns.Value), Day(cells));
        if (problems.Count > before)
        {
            return null;
        }

        RequireRow(cells, kind!.Value, quantity, value);
        return new CardContent(unit, number, name, code!, kind.Value, quantity, measure, area, officeArea, officeValue, value, day);
    }

    private string Number(MoveInCells cells)
    {
        var number = cells.Text(MoveInColumns.CardNumber, CardFields.LongestNumber);
        if (number.Length > 0 && !numbers.TryAdd(number, cells.Row.Number))
        {
            cells.Problem(MoveInColumns.CardNumber, $"与第 {numbers[number]} 行的卡片编号相同，请改为不同的编号。");
        }

        return number;
    }

    private static AssetKind? Kind(MoveInCells cells)
    {
        foreach (var kind in AssetKinds.All.Where(kind => kind.Key() == cells.Row[MoveInColumns.Kind]))
        {
            return kind;
        }

        cells.Problem(MoveInColumns.Kind, "文件没有写明类别，请选择。");
        return null;
    }

    /// <summary>Of buildings only; the office share is a part of the whole.</summary>
    private static (Quantity? Area, Quantity? OfficeArea, Money? OfficeValue) Area(MoveInCells cells, AssetKind? kind)
    {
        var isBuilding = kind is AssetKind.Building;
        foreach (var column in new[] { MoveInColumns.Area, MoveInColumns.OfficeArea, MoveInColumns.OfficeValue }.Where(column => kind is not null && !isBuilding && cells.Row[column].Length > 0))
        {
            cells.Problem(column, "只有房屋填写面积和办公用房，请删去，或把类别改为房屋。");
        }

        return isBuilding
            ? (cells.OptionalQuantity(MoveInColumns.Area, mayBeBlank: false), cells.OptionalQuantity(MoveInColumns.OfficeArea), cells.OptionalMoney(MoveInColumns.OfficeValue))
            : default;
    }

    private LocalDate Day(MoveInCells cells)
    {
        var text = cells.Row[MoveInColumns.AcquiredOn];
        var day = LocalDatePattern.Iso.Parse(text);
        if (!day.Success)
        {
            cells.Problem(MoveInColumns.AcquiredOn, text.Length == 0 ? "文件中没有，请填写；按台账或凭证，多件的填最早的一天。" : "请写成 2019-12-31 的形式。");
            return default;
        }

        if (day.Value > terms.AsOf || day.Value.Year < FirstYear)
        {
            cells.Problem(MoveInColumns.AcquiredOn, $"取得日期应在 {FirstYear} 年以后，且不晚于资产表的截止日期 {LocalDatePattern.Iso.Format(terms.AsOf)}。");
        }

        return day.Value;
    }

    /// <summary>A card that the table would count in another row than the one it came from is not what was published.</summary>
    private static void RequireRow(MoveInCells cells, AssetKind kind, Quantity quantity, Money value)
    {
        var counted = AssetRows.Of(kind, quantity, value);
        if (cells.Row[MoveInColumns.Row] is { Length: > 0 } key && AssetRowKeys.Rows.TryGetValue(key, out var printed) && printed != counted)
        {
            cells.Problem(MoveInColumns.Kind, $"文件把这些资产列在“{NameOf(printed)}”，按填写的类别和单价会计入“{NameOf(counted)}”，请核对类别、数量和价值。");
        }
    }

    private static string NameOf(AssetRow row) => row switch
    {
        AssetRow.Buildings => "房屋",
        AssetRow.Vehicles => "车辆",
        AssetRow.EquipmentOver200K => "单价在20万元以上的设备",
        _ => "其他固定资产",
    };
}
