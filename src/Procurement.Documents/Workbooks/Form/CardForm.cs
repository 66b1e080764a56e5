using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>The sheet 资产卡片.</summary>
internal static class CardForm
{
    public static readonly SheetColumn<CardContent> Unit = CommonColumns.Unit<CardContent>("unit", row => row.Unit);

    public static readonly SheetColumn<CardContent> Number = new(
        "卡片编号", ColumnKind.Code, "cardNumber", 20, "必填。部门内唯一，按文本保存。", row => row.CardNumber)
    { Required = true };

    public static readonly SheetColumn<CardContent> Name = new(
        "资产名称", ColumnKind.Text, "name", 32, "必填。", row => row.Name)
    { Required = true };

    public static readonly SheetColumn<CardContent> Edition = CommonColumns.Edition<CardContent>(row => row.Code);

    public static readonly SheetColumn<CardContent> Code = new(
        "品目编码", ColumnKind.Code, "code", 16,
        "必填。《政府采购品目分类目录》编码：字母 A、B 或 C 加数字。2013 版一至五组两位数字，2022 版八位数字（不足补 00）。",
        row => row.Code.Text)
    { Required = true };

    public static readonly SheetColumn<CardContent> Kind = new(
        "资产类别", ColumnKind.Choice, "kind", 14, $"必填。从列表中选择：{string.Join('、', KindNames)}。",
        row => row.Kind.ChineseName())
    { Required = true, Choices = [.. KindNames] };

    public static readonly SheetColumn<CardContent> Quantity = CommonColumns.Quantity<CardContent>(row => row.Quantity);

    public static readonly SheetColumn<CardContent> MeasureUnit = CommonColumns.MeasureUnit<CardContent>(row => row.MeasureUnit);

    public static readonly SheetColumn<CardContent> Area = new(
        "建筑面积（平方米）", ColumnKind.Quantity, "area", 14, "仅房屋填写，单位为平方米，最多 4 位小数。", row => CommonColumns.Digits(row.Area));

    public static readonly SheetColumn<CardContent> OfficeArea = new(
        "办公用房面积（平方米）", ColumnKind.Quantity, "officeArea", 14, "仅房屋填写：建筑面积中的办公用房部分，单位为平方米，最多 4 位小数。",
        row => CommonColumns.Digits(row.OfficeArea));

    public static readonly SheetColumn<CardContent> OfficeValue = new(
        "办公用房价值（元）", ColumnKind.Money, "officeValue", 18, "仅房屋填写：价值中的办公用房部分，单位为元，最多 2 位小数。",
        row => CommonColumns.Digits(row.OfficeValue));

    public static readonly SheetColumn<CardContent> Value = new(
        "价值（元）", ColumnKind.Money, "value", 18,
        "必填。账面原值合计，单位为元，最多 2 位小数。一张卡片可代表多件相同资产；设备按 价值÷数量 是否达到 20 万元归类。",
        row => CommonColumns.Digits(row.Value))
    { Required = true };

    public static readonly SheetColumn<CardContent> AcquiredOn = new(
        "取得日期", ColumnKind.Day, "acquiredOn", 12, "必填。如 2019-12-31。", row => CommonColumns.Serial(row.AcquiredOn))
    { Required = true };

    public static readonly SheetColumn<CardContent> VehicleUse = new(
        "车辆用途", ColumnKind.Choice, "vehicleUse", 18, $"仅车辆填写，可不填。从列表中选择：{string.Join('、', UseNames)}。",
        row => row.Kind is AssetKind.Vehicle ? row.VehicleUse?.ChineseName() : null)
    { Choices = [.. UseNames] };

    public static readonly SheetForm<CardContent> Sheet = new(
        "资产卡片", BundlePart.Card,
        [Unit, Number, Name, Edition, Code, Kind, Quantity, MeasureUnit, Area, OfficeArea, OfficeValue, Value, AcquiredOn, VehicleUse]);

    private static IEnumerable<string> KindNames => AssetKinds.All.Select(kind => kind.ChineseName());

    private static IEnumerable<string> UseNames => VehicleUses.All.Select(use => use.ChineseName());
}
