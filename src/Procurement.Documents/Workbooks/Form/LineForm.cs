using Procurement.Domain.Budgeting;
using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>A procurement line beside the project that its row names by year, unit and name.</summary>
internal readonly record struct LineOfProject(LineContent Line, ProjectContent Project);

/// <summary>The sheet 采购预算.</summary>
internal static class LineForm
{
    public static readonly SheetColumn<LineOfProject> Year = CommonColumns.Year<LineOfProject>("project.fiscalYear", row => row.Project.FiscalYear);

    public static readonly SheetColumn<LineOfProject> Unit = CommonColumns.Unit<LineOfProject>("project.unit", row => row.Project.Unit);

    public static readonly SheetColumn<LineOfProject> Project = new(
        "项目名称", ColumnKind.Text, "project", 24, "必填。与工作表“项目”中同年度、同单位的项目名称一致。", row => row.Project.Name)
    { Required = true };

    public static readonly SheetColumn<LineOfProject> ItemName = new(
        "采购物品名称", ColumnKind.Text, "itemName", 20, "必填。要采购的货物、工程或服务的名称。", row => row.Line.ItemName)
    { Required = true };

    public static readonly SheetColumn<LineOfProject> Edition = CommonColumns.Edition<LineOfProject>(row => row.Line.Code);

    public static readonly SheetColumn<LineOfProject> Code = new(
        "政府采购目录序号", ColumnKind.Code, "code", 14,
        "必填。《政府采购品目分类目录》编码：字母 A（货物）、B（工程）或 C（服务）加数字。2013 版一至五组两位数字，2022 版八位数字（不足补 00）。",
        row => row.Line.Code.Text)
    { Required = true };

    public static readonly SheetColumn<LineOfProject> MeasureUnit = CommonColumns.MeasureUnit<LineOfProject>(row => row.Line.MeasureUnit);

    public static readonly SheetColumn<LineOfProject> Quantity = CommonColumns.Quantity<LineOfProject>(row => row.Line.Quantity);

    public static readonly SheetColumn<LineOfProject> UnitPrice = new(
        "单价（元）", ColumnKind.UnitPrice, "unitPrice", 13, "必填。单位为元，最多 6 位小数。", row => CommonColumns.Digits(row.Line.UnitPrice.Yuan))
    { Required = true };

    public static readonly SheetColumn<LineOfProject> Amount = new(
        "采购金额（元）", ColumnKind.Money, "amount", 15, "必填。单位为元，最多 2 位小数；等于各资金来源之和，并与 数量×单价 核对。",
        row => CommonColumns.Digits(row.Line.Amount))
    { Required = true };

    /// <summary>The eight sources, in the order of the printed columns.</summary>
    public static readonly IReadOnlyList<SheetColumn<LineOfProject>> Funding = [.. FundingSources.All.Select(Source)];

    public static readonly SheetColumn<LineOfProject> SmeReserve = new(
        "预留中小微企业份额（元）", ColumnKind.Money, "smeReserve", 14,
        "单位为元，最多 2 位小数。没有填报请留空（留空不等于 0）。\n依据：《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）。",
        row => CommonColumns.Digits(row.Line.SmeReserve));

    public static readonly SheetColumn<LineOfProject> FixedAsset = new(
        "是否固定资产", ColumnKind.Choice, "fixedAsset", 9, "是、否或留空。留空时按目录版本和编码的资产分类规则判断。",
        row => row.Line.FixedAsset switch { true => Yes, false => No, null => null })
    { Choices = [Yes, No] };

    public static readonly SheetForm<LineOfProject> Sheet = new(
        "采购预算", BundlePart.Line,
        [Year, Unit, Project, ItemName, Edition, Code, MeasureUnit, Quantity, UnitPrice, Amount, .. Funding, SmeReserve, FixedAsset]);

    public const string Yes = "是";
    public const string No = "否";

    private static SheetColumn<LineOfProject> Source(FundingSource source) => new(
        $"{source.ChineseName()}（元）", ColumnKind.Money, $"funding.{source.Key()}", 14,
        source is FundingSource.OtherChannels
            ? "其他渠道资金，单位为元，最多 2 位小数；计入总计，不计入合计。没有请留空。"
            : $"由{source.ChineseName()}安排的金额，单位为元，最多 2 位小数。没有请留空。",
        row => CommonColumns.Digits(row.Line.Funding[source]));
}
