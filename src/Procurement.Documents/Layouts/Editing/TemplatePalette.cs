using NodaTime;
using Procurement.Documents.Templating;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Layouts.Editing;

/// <summary>A variable that a template may use.</summary>
/// <param name="Name"><c>procurement.total</c></param>
/// <param name="Meaning">What it is, in Chinese.</param>
/// <param name="Insert">How to write it: <c>{{money procurement.total "0.00"}}</c></param>
/// <param name="Shown">What that prints now.</param>
public sealed record PaletteEntry(string Name, string Meaning, string Insert, string Shown);

/// <summary>The variables with their present values, for authors to choose from; read off what the composer passes.</summary>
public static class TemplatePalette
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["year"] = "预算年度",
        ["asOf"] = "资产截止日",
        ["department"] = "部门",
        ["code"] = "编码",
        ["name"] = "名称",
        ["values"] = "本部门用语",
        ["procurement"] = "采购预算",
        ["total"] = "合计",
        ["grandTotal"] = "总计（含其他渠道）",
        ["lineCount"] = "明细条数",
        ["goods"] = "货物",
        ["works"] = "工程",
        ["services"] = "服务",
        ["smeReserve"] = "预留中小微企业",
        ["plannedFixedAssets"] = "拟购置固定资产",
        ["funding"] = "资金来源",
        ["generalPublicBudget"] = "一般公共预算",
        ["governmentFund"] = "基金预算",
        ["stateCapital"] = "国有资本经营预算",
        ["fiscalAccount"] = "财政专户",
        ["unitFunds"] = "单位资金",
        ["fiscalCarryover"] = "财政拨款结转",
        ["nonFiscalCarryover"] = "非财政拨款结转结余",
        ["otherChannels"] = "其他渠道资金",
        ["assets"] = "国有资产",
        ["buildings"] = "房屋",
        ["officeSpace"] = "办公用房",
        ["vehicles"] = "车辆",
        ["equipmentOver200k"] = "20 万元以上设备",
        ["other"] = "其他固定资产",
        ["quantity"] = "数量",
        ["value"] = "价值",
        ["smeReserveShare"] = "预留中小微企业占比（%）",
        ["planned"] = "拟购置",
        ["equipment"] = "设备",
        ["equipmentOver"] = "单价以上的设备",
        ["vehiclesByUse"] = "车辆用途",
        ["unstated"] = "没有说明用途",
    };

    private static readonly Dictionary<string, string> Uses = VehicleUses.All.ToDictionary(use => use.Key(), use => use.ChineseName(), StringComparer.Ordinal);

    /// <param name="variables">Of <see cref="TemplateVariables"/>.</param>
    public static IReadOnlyList<PaletteEntry> Of(IReadOnlyDictionary<string, object?> variables, ITemplates templates, MoneyUnit unit) =>
    [
        .. Leaves(variables, "", "")
            .Where(leaf => TemplateInspector.Problems(leaf.Insert).Count == 0)   // the name of an own word may be none that a template can call
            .Select(leaf => leaf with { Shown = templates.Fill(leaf.Insert, variables, unit) }),
    ];

    private static IEnumerable<PaletteEntry> Leaves(IReadOnlyDictionary<string, object?> group, string path, string meaning) => group.SelectMany(pair =>
    {
        var name = path + pair.Key;
        var words = meaning + WordOf(path, pair.Key);
        return pair.Value is IReadOnlyDictionary<string, object?> inner
            ? Leaves(inner, name + ".", words + "·")
            : [new PaletteEntry(name, words, Written(name, pair.Value), "")];
    });

    private static string WordOf(string path, string key) => path switch
    {
        _ when path.EndsWith(TemplateVariables.VehiclesByUse + ".", StringComparison.Ordinal) && Uses.TryGetValue(key, out var use) => use,
        _ when path.EndsWith(TemplateVariables.EquipmentOver + ".", StringComparison.Ordinal) => $"{key} 万元",
        _ => Words.GetValueOrDefault(key, key),
    };

    private static string Written(string name, object? value) => value switch
    {
        Money => $"{{{{money {name} \"0.00\"}}}}",
        Quantity or Share or decimal => $"{{{{number {name} \"0.##\"}}}}",
        LocalDate => $"{{{{date {name} \"yyyy年M月d日\"}}}}",
        _ => $"{{{{{name}}}}}",
    };
}
