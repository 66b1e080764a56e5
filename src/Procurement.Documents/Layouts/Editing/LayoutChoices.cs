using System.Text.Json;
using Procurement.Documents.Json;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>What may be chosen in a layout, read off its schema, with names for people.</summary>
public static class LayoutChoices
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["project_name"] = "项目名称",
        ["project_budget"] = "预算资金",
        ["item_name"] = "采购物品名称",
        ["catalogue_code"] = "目录序号",
        ["measure_unit"] = "计量单位",
        ["quantity"] = "数量",
        ["unit_price"] = "单价",
        ["amount_grand_total"] = "金额总计",
        ["amount_total"] = "金额合计",
        ["amount_general_public"] = "一般公共预算",
        ["amount_gov_fund"] = "基金预算",
        ["amount_state_capital"] = "国有资本经营",
        ["amount_fiscal_account"] = "财政专户",
        ["amount_unit_funds"] = "单位资金",
        ["amount_other_income"] = "其他来源收入",
        ["amount_fiscal_carryover"] = "财政拨款结转",
        ["amount_nonfiscal_carryover"] = "非财政拨款结转",
        ["amount_other_channels"] = "其他渠道资金",
        ["sme_reserve"] = "预留中小微企业",
    };

    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        ["total"] = "资产总额",
        ["buildings"] = "房屋",
        ["office_space"] = "其中：办公用房",
        ["vehicles"] = "车辆",
        ["equipment_over_200k"] = "单价 20 万元以上设备",
        ["other"] = "其他固定资产",
    };

    public static IReadOnlyList<string> ColumnKeys { get; } = KeysOf("headerCell");

    public static IReadOnlyList<string> RowKeys { get; } = KeysOf("assetRow");

    /// <summary>Formats that forms use; others may be typed.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["0", "0.00", "0.##", "0.####", "0.######", "#,##0.00", "#,##0.##"];

    public static string NameOfColumn(string key) => Columns.GetValueOrDefault(key, key);

    public static string NameOfRow(string key) => Rows.GetValueOrDefault(key, key);

    private static string[] KeysOf(string definition)
    {
        using var schema = JsonDocument.Parse(SchemaFiles.Text(SchemaFiles.Layout));
        return
        [
            .. schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty("key").GetProperty("enum")
                .EnumerateArray().Select(key => key.GetString()!),
        ];
    }
}
