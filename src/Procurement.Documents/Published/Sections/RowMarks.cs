using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Common;

namespace Procurement.Documents.Published.Sections;

/// <summary>Rows of a table's body that hold none of its figures: numbers of columns, signatures, names of groups.</summary>
internal static partial class RowMarks
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int FewestNumbers = 2;
    private const int LongestMark = 40;

    public static bool IsNone(RowPiece row)
    {
        string[] texts = [.. row.Filled.Take(LongestMark).Select(cell => TextFold.Fold(cell.Text))];
        return IsColumnNumbers(texts) || Array.TrueForAll(texts, text => text.Length <= LongestMark && Signatures().IsMatch(text)) || (texts is [var only] && Groups().IsMatch(only));
    }

    /// <summary>栏次 1 2 3, or 1 to the last column, some of them as formulas: 8=9+10.</summary>
    private static bool IsColumnNumbers(string[] texts)
    {
        string[] numbers = texts is ["栏次" or "行次" or "列次" or "序号", ..] ? texts[1..] : texts;
        numbers = [.. numbers.Where(text => text.Any(char.IsAsciiDigit))];
        var counted = numbers.Select(text => int.TryParse(text.Split('=')[0].Trim('(', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return counted.Count >= (numbers.Length < texts.Length ? 1 : FewestNumbers + 1) && counted[0] is 0 or 1 && counted.Index().All(pair => pair.Item == counted[0] + pair.Index)
            && texts.All(text => numbers.Contains(text) || text is "栏次" or "行次" or "列次" or "序号" || text.All(character => character is '-' or '—'));
    }

    [GeneratedRegex("^(单位|部门|财务|机构)?(负责人|填表人|制表人|编制人|经办人|审核人|复核人|联系人|联系电话|填报日期|填表日期|编制日期|制表日期|盖章|公章)[:(]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signatures();

    [GeneratedRegex("^([(]?[一二三四五][)]?[、.]?)?(货物|工程|服务)(类|采购)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();
}
