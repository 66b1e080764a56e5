using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Published.Sections;

/// <summary>A heading's text taken apart.</summary>
/// <param name="Rank">第一部分 is 1, 一、 2, （一） 3, 1. 4, （1） 5; 0 for a heading without number.</param>
/// <param name="Number">As printed, without its mark: 六.</param>
/// <param name="Order">六 is 6.</param>
/// <param name="Title">Without number, as printed.</param>
/// <param name="Key">The section that it heads; null where it heads neither.</param>
/// <param name="Rest">What follows on the same line, the first words of the section's text.</param>
internal sealed partial record HeadingText(int Rank, string Number, int Order, string Title, string? Key, string Rest = "")
{
    private const int LongestTitle = 40;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A heading of any section; null for running text, entries of a table of contents and rows of tables.</summary>
    public static HeadingText? Of(string text)
    {
        if (text.Length > 400 || IsEntry(text))
        {
            return null;
        }

        var line = text.Trim();
        var number = Numbers().Match(line);
        var title = line[number.Length..].Trim().TrimEnd('：', ':', '。');
        if (number.Length == 0)
        {
            return BareKey(title) is { } bare ? new HeadingText(0, "", 0, title, bare) : null;
        }

        var (rank, digits) = Numbered(number);
        var order = ChineseNumber.Of(digits);
        if (KeyOf(title) is { } key)
        {
            return new HeadingText(rank, digits, order, title, key);
        }

        var rest = line[number.Length..];
        var end = rest.IndexOfAny(['。', '：', ':']);
        return end > 0 && KeyOf(rest[..end]) is { } early && !IsDefinition(rest[(end + 1)..])
            ? new HeadingText(rank, digits, order, rest[..end].Trim(), early, rest[(end + 1)..].Trim())
            : IsTitle(title) ? new HeadingText(rank, digits, order, title, null) : null;
    }

    /// <summary>The name of a sheet that holds one of the two tables; people shorten it to 政府采购.</summary>
    public static HeadingText? OfSheet(string name)
    {
        var folded = TextFold.Fold(name);
        var key = Sheets().Match(folded) is not { Success: true } match ? null : match.Groups["purchases"].Success ? Disclosure.ProcurementKey : Disclosure.AssetsKey;
        return key is null ? null : new HeadingText(0, "", 0, name.Trim(), key);
    }

    /// <summary>Whether a text heads one of the two sections.</summary>
    public static bool NamesSection(string text) => Of(text)?.Key is not null;

    /// <summary>指各级国家机关……的行为: what a glossary says behind its terms, 政府采购 among them.</summary>
    public static bool IsDefinition(string text) => text.TrimStart() is ['指', ..] or ['是', '指', ..];

    /// <summary>六、政府采购预算情况 …… 42</summary>
    public static bool IsEntry(string text) => Entries().IsMatch(text);

    private static bool IsTitle(string title)
    {
        var folded = TextFold.Fold(title);
        return folded.Length is > 0 and <= LongestTitle && !folded.AsSpan().ContainsAny(",;。:\t");
    }

    private static (int Rank, string Number) Numbered(Match number) =>
        number.Groups["part"].Success ? (1, number.Groups["part"].Value)
        : number.Groups["first"].Success ? (2, number.Groups["first"].Value)
        : number.Groups["second"].Success ? (3, number.Groups["second"].Value)
        : number.Groups["third"].Success ? (4, number.Groups["third"].Value)
        : (5, number.Groups["fourth"].Value);

    private static string? KeyOf(string title)
    {
        var folded = TextFold.Fold(title);
        return folded.Length > LongestTitle ? null
            : ProcurementTitles().IsMatch(folded) ? Disclosure.ProcurementKey
            : AssetTitles().IsMatch(folded) ? Disclosure.AssetsKey
            : null;
    }

    [GeneratedRegex("^(表?[0-9一二三四五六七八九十]{1,2}[、.-]?)?(部门|单位)?((?<purchases>政府采购(预算)?)|(国有|固定)资产)(占有|占用|使用|及)*(情况|信息)?(明细)?表?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheets();

    /// <summary>Without a number the title has to say more, so that the name of a table is not taken for a heading.</summary>
    private static string? BareKey(string title) => BareEndings().IsMatch(TextFold.Fold(title)) ? KeyOf(title) : null;

    [GeneratedRegex(
        @"^\s*(第(?<part>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(部分|章|节)\s*[、.．:：]?|(?<first>[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ])\s*[、.．]|(?<first>[一二三四五六七八九十]{1,3})[ \u3000\u00a0\t]+(?!般)(?=[\u4e00-\u9fff]{4,20}\s*$)|[（(【〔\[]?(?<second>[一二三四五六七八九十]{1,3})[）)】〕\]][、.．]?|(?<second>[㈠-㈩])[、.．]?|(?<fourth>[⑴-⒇])[、.．]?|(?<third>[0-9０-９]{1,2})\s*([、．]|\.(?![0-9]))|[（(](?<fourth>[0-9０-９]{1,2})[）)][、.．]?)\s*",
        Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(关于)?(20[0-9]{2}年(度)?)?(本)?(部门|单位)?政府采购(预算)?(安排|编制|公开|支出)*(的)?[(]?(情况|信息)?[)]?(的|及)?(相关|有关)?(说明)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProcurementTitles();

    [GeneratedRegex(
        @"^(关于)?(20[0-9]{2}年(度)?)?(本)?(部门|单位)?(国有|固定)资产(占有|占用|使用|信息|情况|及|和|与|、)*(的)?[(]?(情况|信息)*[)]?(的|及)?(相关|有关)?(说明)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetTitles();

    [GeneratedRegex("(情况|信息|说明)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareEndings();

    /// <summary>Dots at the end, with a page number or without; or a page number after blanks.</summary>
    [GeneratedRegex(@"([.．…·]{3,}[\s(（]*[0-9０-９]{0,4}[)）]?|[^0-9\s.．…·][\s.．…·]*[\s…·]+[-—–]?\s*[0-9０-９]{1,4}\s*[-—–]?)\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entries();
}
