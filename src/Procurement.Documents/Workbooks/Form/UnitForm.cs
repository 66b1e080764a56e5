using Procurement.Domain.Register;

namespace Procurement.Documents.Workbooks.Form;

/// <summary>The sheet 单位.</summary>
internal static class UnitForm
{
    public static readonly SheetColumn<UnitContent> Code = new(
        "单位编码", ColumnKind.Code, "code", 14, "必填。单位的预算编码，部门内唯一，如 432001。按文本保存，前面的 0 不会丢失。", row => row.Code)
    { Required = true };

    public static readonly SheetColumn<UnitContent> Name = new(
        "单位名称", ColumnKind.Text, "name", 44, "必填。单位全称，信息公开表按此印出。", row => row.Name)
    { Required = true };

    public static readonly SheetColumn<UnitContent> Nature = new(
        "单位性质", ColumnKind.Text, "nature", 12, "必填。行政、事业或其他，也可按本地预算批复填写。", row => row.Nature)
    { Required = true, Choices = ["行政", "事业", "其他"] };

    public static readonly SheetColumn<UnitContent> Rank = new(
        "单位规格", ColumnKind.Text, "rank", 14, "如 正科级、副处级。没有请留空。", row => row.Rank);

    public static readonly SheetColumn<UnitContent> Funding = new(
        "经费形式", ColumnKind.Text, "funding", 24, "经费保障形式，如 财政拨款、财政性资金基本保证。没有请留空。", row => row.Funding);

    public static readonly SheetForm<UnitContent> Sheet = new("单位", BundlePart.Unit, [Code, Name, Nature, Rank, Funding]);
}
