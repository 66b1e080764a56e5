using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;
using Procurement.Domain.Budgeting;

namespace Procurement.Documents.Pasting;

/// <summary>The columns of pasted lines: those of the workbook's sheet 采购预算, of which year and unit may be left out.</summary>
internal static class PasteForm
{
    public static readonly SheetColumn<LineOfProject> Year = LineForm.Year with { Required = false };

    public static readonly SheetColumn<LineOfProject> Unit = LineForm.Unit with { Required = false, LongestText = SheetColumn.LongestName };

    public static readonly SheetForm<LineOfProject> Sheet = new(
        LineForm.Sheet.Name, LineForm.Sheet.Part, [Year, Unit, .. LineForm.Sheet.TypedColumns.Skip(2)]);

    /// <summary>What people also write above a column.</summary>
    private static readonly (SheetColumn Column, string[] Names)[] Synonyms =
    [
        (Year, ["预算年度", "年份"]),
        (Unit, ["单位代码", "单位名称", "预算单位", "预算单位编码"]),
        (LineForm.Project, ["项目", "项目编码", "项目代码", "预算项目"]),
        (LineForm.ItemName, ["物品名称", "采购物品", "采购内容", "采购标的", "名称"]),
        (LineForm.Edition, ["版本", "品目版本", "目录"]),
        (LineForm.Code, ["目录序号", "采购目录序号", "品目编码", "品目代码", "采购品目编码", "采购品目代码", "政府采购品目编码", "政府采购品目"]),
        (LineForm.MeasureUnit, ["计量", "数量单位"]),
        (LineForm.Quantity, ["采购数量"]),
        (LineForm.UnitPrice, ["预算单价", "采购单价"]),
        (LineForm.Amount, ["政府采购金额", "金额", "预算金额", "采购预算", "总价"]),
        (LineForm.Funding[(int)FundingSource.GeneralPublicBudget], ["一般公共预算"]),
        (LineForm.Funding[(int)FundingSource.GovernmentFund], ["政府性基金预算拨款", "政府性基金预算", "基金预算"]),
        (LineForm.Funding[(int)FundingSource.StateCapital], ["国有资本经营预算"]),
        (LineForm.Funding[(int)FundingSource.FiscalAccount], ["财政专户", "财政专户管理资金"]),
        (LineForm.Funding[(int)FundingSource.UnitFunds], ["其他来源收入"]),
        (LineForm.Funding[(int)FundingSource.NonFiscalCarryover], ["非财政拨款结转"]),
        (LineForm.Funding[(int)FundingSource.OtherChannels], ["其他渠道"]),
        (LineForm.SmeReserve, ["预留中小企业份额", "中小微企业预留份额", "中小微企业份额"]),
        (LineForm.FixedAsset, ["固定资产"]),
    ];

    private static readonly Dictionary<string, SheetColumn> ByName = Names();

    public static PasteSheet Pasted { get; } = new(Sheet, Named, "明细");

    /// <summary>The column that people mean by a header, in whatever width, with or without （元） and asterisk.</summary>
    public static SheetColumn? Named(string header) => ByName.GetValueOrDefault(Key(header));

    /// <summary>Whether the header says that its figures are 万元, which no column has.</summary>
    public static bool IsInTenThousands(string header) => Folding.Header(header).Contains("万元", StringComparison.Ordinal);

    /// <summary>A header without what people put behind it: （元）, （月）, an asterisk.</summary>
    internal static string Key(string header)
    {
        var name = Folding.Header(header);
        foreach (var unit in (ReadOnlySpan<string>)["(元)", "(万元)", "/元", "(月)", "(平方米)"])
        {
            name = name.EndsWith(unit, StringComparison.Ordinal) ? name[..^unit.Length] : name;
        }

        return name;
    }

    private static Dictionary<string, SheetColumn> Names()
    {
        var names = Sheet.Columns.ToDictionary(column => Key(column.Header), StringComparer.Ordinal);
        foreach (var (column, synonyms) in Synonyms)
        {
            foreach (var synonym in synonyms)
            {
                names.Add(synonym, column);
            }
        }

        return names;
    }
}
