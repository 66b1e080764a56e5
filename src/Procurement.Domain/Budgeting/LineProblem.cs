using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>One thing wrong with one field of a line.</summary>
/// <param name="Field">One of <see cref="LineFields"/>.</param>
/// <param name="Code">The rule's stable code.</param>
/// <param name="Message">One Chinese sentence that says what to do.</param>
public sealed record LineProblem(string Field, string Code, string Message);

/// <summary>The fields of a line by their names in forms and in the bundle.</summary>
public static class LineFields
{
    public const string Project = "project";
    public const string ItemName = "itemName";
    public const string Edition = "edition";
    public const string Code = "code";
    public const string MeasureUnit = "measureUnit";
    public const string Quantity = "quantity";
    public const string UnitPrice = "unitPrice";
    public const string Amount = "amount";
    public const string Funding = "funding";
    public const string SmeReserve = "smeReserve";
    public const string FixedAsset = "fixedAsset";
    public const string FixedAssetReason = "fixedAssetReason";

    /// <summary>The official name of a field.</summary>
    public static string ChineseName(string field) => field switch
    {
        Project => "项目",
        ItemName => "采购物品名称",
        Edition => "目录版本",
        Code => "政府采购目录序号",
        MeasureUnit => "计量单位",
        Quantity => "数量",
        UnitPrice => "单价",
        Amount => "政府采购金额",
        Funding => "资金来源",
        SmeReserve => "预留中小微企业份额",
        FixedAsset => "是否固定资产",
        FixedAssetReason => "与规则不同的理由",
        _ => FundingSources.All.FirstOrDefault(source => source.Key() == field) is var found && found.Key() == field ? found.ChineseName() : field,
    };
}

/// <summary>The line is against rules; the code is that of the first.</summary>
public sealed record LineRefused(IReadOnlyList<LineProblem> Problems)
    : RuleViolation(Problems[0].Code, string.Join("", Problems.Select(problem => problem.Message)));

/// <summary>Of several lines that are added at once some are against rules, so none is added.</summary>
/// <param name="Rows">The lines' places in the list, from 0, each with its problems.</param>
public sealed record LinesRefused(IReadOnlyList<RefusedRow> Rows)
    : RuleViolation("LN-ROWS", $"有 {Rows.Count} 行不符合要求，一行也没有录入；请改正后再提交。第 {Rows[0].Index + 1} 行：{Rows[0].Problems[0].Message}");

/// <param name="Index">From 0.</param>
public sealed record RefusedRow(int Index, IReadOnlyList<LineProblem> Problems);

/// <summary>More at once than anybody looks through.</summary>
public sealed record TooManyLines(int Most) : RuleViolation("LN-MANY", $"一次最多录入 {Most} 行，请分几次录入，或用工作簿导入。");
