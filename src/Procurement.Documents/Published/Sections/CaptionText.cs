using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>What a line between title and grid says.</summary>
internal enum CaptionKind
{
    Title,
    Department,
    Preparer,
    AsOf,
    Unit,
}

/// <summary>A line between title and grid.</summary>
internal sealed record Caption(CaptionKind Kind, string Text);

/// <summary>Knows titles and the lines below them by their words.</summary>
internal static partial class CaptionText
{
    private const int Longest = 60;
    private const int MostInRow = 6;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The captions of a line, of which several may stand side by side; none where some of it is no caption.</summary>
    public static IReadOnlyList<Caption> Of(string text)
    {
        if (text.Length > 4 * Longest)
        {
            return [];
        }

        string[] parts = [.. Gaps().Split(text.Trim()).Where(part => part.Length > 0)];
        Caption[] captions = [.. parts.Select(One).OfType<Caption>()];
        return parts.Length > 1 && captions.Length == parts.Length ? captions : One(text) is { } whole ? [whole] : [];
    }

    /// <summary>The captions of a row in which nothing else stands.</summary>
    public static IReadOnlyList<Caption> Of(RowPiece row)
    {
        var captions = new List<Caption>();
        if (row.Filled.ToList() is [var name, var value] && name.Text.TrimEnd() is [.., ':' or '：'] && One(name.Text + value.Text) is { Kind: CaptionKind.AsOf or CaptionKind.Preparer or CaptionKind.Unit } whole)
        {
            return [whole];
        }

        foreach (var cell in row.Filled)
        {
            var found = captions.Count > MostInRow || CellText.IsNumber(cell.Text) ? [] : Of(cell.Text);
            if (found.Count == 0)
            {
                return [];
            }

            captions.AddRange(found);
        }

        return captions;
    }

    /// <summary>Whether a line is the title of a table: it names one and is no sentence.</summary>
    public static bool IsTitle(string text)
    {
        var folded = TextFold.Fold(text);
        return folded.Length <= Longest && Titles().IsMatch(folded) && !Nothing().IsMatch(folded);
    }

    /// <summary>Whether a line names the department, with its code: 428 平乡县行政审批局.</summary>
    public static Match Department(string text) => Departments().Match(CellText.Of(text));

    private static Caption? One(string text)
    {
        var trimmed = CellText.Of(text);
        var folded = TextFold.Fold(trimmed);
        return folded.Length is 0 or > Longest ? null
            : Preparers().IsMatch(folded) ? new(CaptionKind.Preparer, trimmed)
            : AsOfs().IsMatch(folded) ? new(CaptionKind.AsOf, trimmed)
            : Units().IsMatch(folded) ? new(CaptionKind.Unit, trimmed)
            : Departments().IsMatch(trimmed) || Named().IsMatch(folded) ? new(CaptionKind.Department, trimmed)
            : IsTitle(trimmed) ? new(CaptionKind.Title, trimmed)
            : null;
    }

    [GeneratedRegex(@"\t+|[ \u3000\u00a0]{2,}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(
        @"^[^,;。:]{0,40}(政府采购预算(明细|安排|情况)?|政府采购[^,;。:]{0,16}表|资产[^,;。:]{0,24}表)(\([^()]{0,12}\))?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titles();

    /// <summary>本部门无政府采购预算 names no table.</summary>
    [GeneratedRegex("(无|没有|未安排|不涉及)政府采购", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex("^(编制|填报|填表|编报|制表)(部门|单位)(\\(.{1,6}\\))?:", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preparers();

    [GeneratedRegex("^(数据|资产)?(截止|截至)(时间|日期|日)?:?[^,;。]{0,24}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsOfs();

    [GeneratedRegex(@"^\(?(金额|计量|货币|计价)?单位:(人民币)?(:)?[百千十万亿]*元([、,/].{1,8}|\([^()]{1,12}\))?\)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Units();

    /// <summary>A code of at least three digits before a name in Chinese; 2024年 begins a sentence, 100万元 is an amount, and 7023中预留 the
    /// misread first line of a label (青龙 2023).</summary>
    [GeneratedRegex(@"^(?<code>[0-9０-９]{3,12})\s*[-—]?\s*(?<name>(?![年月万亿元个台余多]|中预留)[\u4e00-\u9fff（）()“”、·]{3,40})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Departments();

    [GeneratedRegex("^(部门|单位|预算单位|部门\\(单位\\)|主管部门)(名称|编码及名称|代码及名称)?:", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
