using System.Text.RegularExpressions;

namespace Procurement.Domain.Published;

/// <summary>How a published document says of which budget year it is: in its name, at the beginning of a label, in a sentence about what is planned.</summary>
/// <remarks>For folded text. The group <c>year</c> is the year, <c>words</c> what is printed of it.</remarks>
public static partial class YearWords
{
    /// <summary>A document's name stands among its first blocks.</summary>
    public const int TitleBlocks = 40;

    /// <summary>A longer text is no name.</summary>
    public const int LongestTitle = 80;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>2024年部门预算信息公开, 2024年度单位预算</summary>
    [GeneratedRegex("(?<words>(?<year>20[0-9]{2})年?(度)?)(部门|单位)?预算(信息)?(公开|编制|文本|说明|草案|$)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Titles();

    /// <summary>2024年预留中小微企业份额</summary>
    [GeneratedRegex("^(?<words>(?<year>20[0-9]{2})年)", Options, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Leading();
}
