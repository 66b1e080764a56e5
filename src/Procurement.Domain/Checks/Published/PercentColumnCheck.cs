using System.Text.RegularExpressions;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Published;

namespace Procurement.Domain.Checks.Published;

/// <summary>Cells under or beside a label in per cent that hold amounts.</summary>
internal sealed partial class PercentColumnCheck : ICheck
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int RowsBelow = 3;
    private const int MostFindings = 20;
    private const decimal Whole = 100m;

    public string Code => "DS-PERCENT";

    public string Rule => "以百分比表示的栏目应填百分比：资金支出计划（%）累计到年末为100。";

    public string Source => "预算绩效目标表“资金支出计划（%）”；实例：平乡县行政审批局2024年部门预算，该栏填132.00、18.00、8.00、32.00";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        Tables(subject.Document?.Outside ?? []).SelectMany(Judge).Take(MostFindings);

    /// <summary>Tables; a label that spans all columns stands in a row of its own, which txt, PDF and sheets without lines show as a text above.</summary>
    private static IEnumerable<OutsideBlock> Tables(IReadOnlyList<OutsideBlock> blocks) =>
        from block in blocks.Index()
        where block.Item.IsTable
        let above = block.Index > 0 && blocks[block.Index - 1] is { IsTable: false, Rows: [[{ Length: <= 40 } label]] } text && IsPlan(TextFold.Fold(label)) ? text : null
        select above is null ? block.Item : block.Item with { Rows = [.. above.Rows, .. block.Item.Rows] };

    private static bool IsPlan(string label) => label.Contains("支出计划", StringComparison.Ordinal);

    private IEnumerable<Finding> Judge(OutsideBlock block) =>
        from row in block.Rows.Index()
        from cell in row.Item.Index()
        where cell.Item.Length is > 0 and <= 40 && cell.Item.AsSpan().ContainsAny('%', '％')
        let label = TextFold.Fold(cell.Item)
        where Labels().IsMatch(label) && !Growth().IsMatch(label)
        let numbers = Numbers(block, row.Index, cell.Index)
        where numbers.Count > 0
        let last = numbers[^1]
        let isPlan = IsPlan(label)
        let wrong = numbers.Where(number => number > Whole).Select(number => (decimal?)number).FirstOrDefault() ?? (isPlan && last > 0m && last != Whole ? last : null)
        where wrong is not null
        select this.Warning(
            $"{Places.Outside}/{OutsideText.Shortened(block.Heading)}/{label}",
            isPlan ? $"“{label}”累计到最后为{last}，不是100，像是金额。" : $"“{label}”为{wrong}，大于100，像是金额。",
            "请改填百分比，或改正栏目的单位。", isPlan ? Gap.Of(last, Whole) : null);

    /// <summary>The figures beside a label, or else those of the first row below it, in the columns that it spans.</summary>
    private static List<decimal> Numbers(OutsideBlock block, int row, int column)
    {
        var beside = Figures(block.Rows[row].Skip(column + 1));
        if (beside.Count > 0)
        {
            return beside;
        }

        var next = block.Rows[row].Index().Where(cell => cell.Index > column && cell.Item.Length > 0).Select(cell => cell.Index).FirstOrDefault(int.MaxValue);
        return block.Rows.Skip(row + 1).Take(RowsBelow)
            .Select(below => Figures(below.Skip(column).Take(next == int.MaxValue ? below.Count : next - column))).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static List<decimal> Figures(IEnumerable<string> cells) =>
        [.. cells.Select(text => PrintedFigure.Parse(text.TrimEnd('%', '％'))).OfType<decimal>()];

    [GeneratedRegex(@"[(]?%[)]?$|百分比|[(]%[)]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labels();

    /// <summary>What grows may more than double; a text with a figure of its own is a value and no label.</summary>
    [GeneratedRegex("增|减|比|[0-9]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Growth();
}
