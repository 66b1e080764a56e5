using System.Text.RegularExpressions;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Domain.Checks.Published;

/// <summary>A place that says, or implies, which budget year the document is of.</summary>
/// <param name="Words">As printed.</param>
/// <param name="Year">The budget year: the year after that of 上年末.</param>
/// <param name="Weight">How much it counts where they differ; the title says it best.</param>
internal sealed partial record YearStatement(string Place, string Words, int Year, int Weight)
{
    /// <summary>The sentences that speak of one thing: where one of them names the right year, another year is what it is compared with.
    /// Empty where each place stands for itself.</summary>
    public string Topic { get; init; } = "";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static IReadOnlyList<YearStatement> Of(CheckSubject subject) => subject.Document is not { } document ? [] :
    [
        .. document.Year is { } known ? [new YearStatement("全文", $"{known}年", known.Number, Weight: 3)] : (YearStatement[])[],
        .. from block in document.Outside.Where(block => !block.IsTable).Take(YearWords.TitleBlocks)
           let text = block.Rows[0][0]
           where text.Length <= YearWords.LongestTitle
           from said in Said(YearWords.Titles(), "标题", text, 0, weight: 2)
           select said,
        .. document.Sections.SelectMany(OfSection),
    ];

    private static IEnumerable<YearStatement> OfSection(DisclosureSection section)
    {
        var name = Places.Section(section.Key);
        var isAssets = section.Key == Disclosure.AssetsKey;
        IEnumerable<YearStatement> heading = isAssets ? [] : Said(YearWords.Leading(), $"{name}/标题", section.Heading, 0);
        var sentences = section.Paragraphs.Where(text => text.Length <= OutsideText.Longest).SelectMany((text, index) =>
            Said(Plans(), $"{name}/第{index + 1}段", text, 0).Select(said => said with { Topic = $"{name}/计划" })
                .Concat(isAssets ? Said(Ends(), $"{name}/第{index + 1}段", text, 1).Select(said => said with { Topic = $"{name}/年末" }) : []));
        return section.Table is { } table ? [.. heading, .. sentences, .. OfTable(name, table, isAssets)] : [.. heading, .. sentences];
    }

    private static IEnumerable<YearStatement> OfTable(string name, PrintedTable table, bool isAssets) =>
    [
        .. isAssets ? [] : Said(YearWords.Leading(), $"{name}/表名", table.Title, 0),
        .. table.Header.SelectMany(cell => cell.Leaves).Where(leaf => leaf.Key == ProcurementColumns.SmeReserve)
            .SelectMany(leaf => Said(YearWords.Leading(), $"{name}/栏目", leaf.Label, 0)),
        .. table.AsOfLine is { } line ? Said(Days(), $"{name}/截止时间", line, 1) : [],
    ];

    private static IEnumerable<YearStatement> Said(Regex pattern, string place, string text, int yearsAfter, int weight = 1) =>
        from match in pattern.Matches(TextFold.Fold(text))
        select new YearStatement(place, match.Groups["words"].Success ? match.Groups["words"].Value : match.Value, int.Parse(match.Groups["year"].ValueSpan) + yearsAfter, weight);

    /// <summary>The year that a sentence begins with, where it goes on about what is planned; 2019年叫号系统 within one is another thing.</summary>
    [GeneratedRegex("(?<=^|[。;])(?<words>(?<year>20[0-9]{2})年(度)?)(?!年?[末底初])[^。;]{0,60}?(政府采购|拟购置)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plans();

    /// <summary>2019年年末固定资产, 截至2019年12月31日; not 比2018年末</summary>
    [GeneratedRegex("(?<![比较与由从同和])(?<words>(?<year>20[0-9]{2})年(度)?年?[末底])|截[至止]:?(?<words>(?<year>20[0-9]{2})年12月31日)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    [GeneratedRegex("(?<words>(?<year>20[0-9]{2})[年./-])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
