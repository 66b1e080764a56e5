using System.Globalization;
using System.Text;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Web.Ui;

namespace Procurement.Web.OpenData;

/// <summary>A version's figures as tables: exact yuan, one row a line or an asset row, UTF-8 with a mark that spreadsheets need.</summary>
internal static class OpenTables
{
    private const string Mark = "\uFEFF";

    private static readonly string[] Version = ["部门编码", "部门名称", "预算年度", "版本"];

    private static readonly string[] LineHead =
    [
        .. Version, "单位编码", "单位名称", "项目名称", "项目预算资金（元）", "采购物品名称", "品目目录版本", "品目编码", "计量单位", "数量", "单价（元）", "政府采购金额（元）",
        .. FundingSources.All.Select(source => $"{source.ChineseName()}（元）"), "预留中小微企业份额（元）", "是否形成固定资产",
    ];

    private static readonly string[] AssetHead = [.. Version, "截止日期", "项目", "数量", "数量单位", "价值（元）"];

    private static readonly (AssetRow Row, string Name, string Unit)[] AssetNames =
    [
        (AssetRow.Buildings, "房屋", "平方米"), (AssetRow.OfficeSpace, "其中：办公用房", "平方米"), (AssetRow.Vehicles, "车辆", "台、辆"),
        (AssetRow.EquipmentOver200K, "单价在20万元以上的设备", "台、件"), (AssetRow.Other, "其他固定资产", "台、件"),
    ];

    public static byte[] Procurement(ReleasedDisclosure released) => Table(LineHead, released.Figures.Procurement.Lines.Select(line => Line(released, line)));

    public static byte[] Assets(ReleasedDisclosure released)
    {
        var figures = released.Figures;
        object?[] Row(string name, string? quantity, string unit, Money value) =>
            [.. Of(released), figures.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), name, quantity is null ? null : new Figure(quantity), unit, new Figure(value.ToString())];
        return Table(AssetHead,
        [
            Row("资产总额", null, "", figures.Assets.Total),
            .. AssetNames.Select(row => Row(row.Name, figures.Assets[row.Row].Quantity.ToString(), row.Unit, figures.Assets[row.Row].Value)),
        ]);
    }

    private static object?[] Line(ReleasedDisclosure released, LineFigure line) =>
    [
        .. Of(released), line.Unit.Code, line.Unit.Name, line.Project.Name, new Figure(line.Project.Budget.ToString()), line.ItemName, (int)line.Code.Edition, line.Code.Text,
        line.MeasureUnit, new Figure(line.Quantity.ToString()), new Figure(line.UnitPrice.ToString()), new Figure(line.Amount.ToString()),
        .. FundingSources.All.Select(source => Given(line.Funding[source])), Given(line.SmeReserve), line.CountsAsFixedAsset ? "是" : "否",
    ];

    private static object?[] Of(ReleasedDisclosure released) =>
        [released.Figures.Department.Code, released.Figures.Department.Name, released.Figures.Year.Number, released.Number];

    /// <summary>Left blank where it is not given, which is not zero.</summary>
    private static Figure? Given(Money? amount) => amount is { } given ? new Figure(given.ToString()) : null;

    private static byte[] Table(IEnumerable<object?> head, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(Mark);
        foreach (var row in rows.Prepend([.. head]))
        {
            text.AppendJoin(',', row.Select(CsvCell.Of)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A number as text: negative ones are no formulas.</summary>
    private sealed record Figure(string Text)
    {
        public override string ToString() => Text;
    }
}
