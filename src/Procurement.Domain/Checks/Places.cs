using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks;

/// <summary>Where a finding stands, in the words of the document's reader.</summary>
public static class Places
{
    public const string Procurement = "政府采购预算情况";
    public const string Assets = "国有资产信息";

    /// <summary>What concerns the disclosure as a whole.</summary>
    public const string Disclosure = "部门预算信息公开";

    /// <summary>What a published document prints outside of the two sections.</summary>
    public const string Outside = "其他部分";

    public const string AssetTotal = $"{Assets}/资产总额";

    public static int SectionOrder(string place) => place.Split('/')[0] switch
    {
        Procurement => 0,
        Assets => 1,
        _ => 2,
    };

    public static string Section(string key) => key == Disclosures.Disclosure.ProcurementKey ? Procurement : Assets;

    /// <summary>The lines with their places; a line's number counts the lines of the whole table, so that two units' projects of one
    /// name stay apart.</summary>
    public static IEnumerable<(LineFigure Line, string Place)> PlacedLines(this CheckSubject subject) =>
        subject.Figures.Procurement.Lines.Select((line, index) => (line, Line(line.Project.Name, index + 1, line.ItemName)));

    public static string Line(string project, int number, string item) => $"{Procurement}/项目“{project}”/第{number}行“{item}”";

    /// <summary>Project names are unique within a unit only: where another unit has the name too, the unit is said.</summary>
    public static string Project(LineFigure line, ProcurementFigures figures)
    {
        var isShared = figures.Lines.Any(other => other.Project.Name == line.Project.Name && other.Project.Id != line.Project.Id);
        return $"{Procurement}/项目“{line.Project.Name}”" + (isShared ? $"（{line.Unit.Name}）" : "");
    }

    public static string Card(CardHolding card) => $"{Assets}/卡片{card.CardNumber}";

    /// <summary>A row of the asset table by its official name.</summary>
    public static string AssetRow(AssetRow row) => $"{Assets}/{Name(row)}";

    public static string Name(AssetRow row) => row switch
    {
        Domain.Assets.AssetRow.Buildings => "房屋",
        Domain.Assets.AssetRow.OfficeSpace => "办公用房",
        Domain.Assets.AssetRow.Vehicles => "车辆",
        Domain.Assets.AssetRow.EquipmentOver200K => "单价20万元以上的设备",
        _ => "其他固定资产",
    };
}
