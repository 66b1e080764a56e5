using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Documents.Published.Sections;

/// <summary>Whose document it is, of which year and as of which day: as it says itself, or not at all.</summary>
internal sealed partial class DocumentFacts(IReadOnlyList<DisclosureSection> sections, IReadOnlyList<OutsideBlock> outside, UnreadList unread)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private IEnumerable<string> Titles => outside.Where(block => !block.IsTable).Take(YearWords.TitleBlocks).Select(block => Folded(block.Rows[0][0])).Where(text => text.Length <= YearWords.LongestTitle);

    /// <summary>The line above a table has code and name; a sentence or the document's name only the name, and the code stays empty.</summary>
    public DepartmentName? Department()
    {
        var line = sections.Select(section => section.Table?.DepartmentLine).OfType<string>().Select(CaptionText.Department).FirstOrDefault(match => match.Success);
        if (line is not null)
        {
            return new DepartmentName(TextFold.Fold(line.Groups["code"].Value), line.Groups["name"].Value);
        }

        var named = sections.SelectMany(section => section.Paragraphs).Select(Folded).Select(text => NamedInSentence().Match(text))
            .Concat(Titles.Select(text => NamedInTitle().Match(text)))
            .FirstOrDefault(match => match.Success && !Pronouns().IsMatch(match.Groups["name"].Value));
        return named is null ? null : new DepartmentName("", named.Groups["name"].Value);
    }

    /// <summary>The one year that titles, sentences of each section and the column of the reserve all name; a sentence may compare it with another.</summary>
    public FiscalYear? Year()
    {
        var labels = sections.Select(section => section.Table).OfType<PrintedTable>().SelectMany(table => table.Header.SelectMany(cell => cell.Leaves))
            .Where(leaf => leaf.Key == ProcurementColumns.SmeReserve).Select(leaf => YearWords.Leading().Match(Folded(leaf.Label)));
        var sentences = sections.Select(section => Years(section.Paragraphs.SelectMany(text => SentenceYears().Matches(Folded(text)))));
        List<string[]> places = [.. sentences.Prepend(Years(labels)).Prepend(Years(Titles.Select(text => YearWords.Titles().Match(text)))).Where(found => found.Length > 0)];
        string[] years = [.. places.SelectMany(found => found).Distinct(StringComparer.Ordinal)];
        string[] agreed = [.. years.Where(year => places.TrueForAll(found => found.Contains(year)))];
        if (years.Length > 1 && agreed.Length != 1)
        {
            unread.Add("全文", string.Join('、', years), $"文中的预算年度不一致（{string.Join('、', years)}），没有认定是哪一年。");
        }

        return agreed.Length == 1 && FiscalYear.TryParse(agreed[0], out var year) ? year : null;
    }

    private static string[] Years(IEnumerable<Match> matches) => [.. matches.Where(match => match.Success).Select(match => match.Groups["year"].Value).Distinct(StringComparer.Ordinal)];

    public LocalDate? AsOf()
    {
        var table = sections.Select(section => section.Table?.AsOfLine).OfType<string>().ToList();
        var texts = table.Count > 0 ? table : [.. sections.Where(section => section.Key == Disclosure.AssetsKey).SelectMany(section => section.Paragraphs).Where(text => text.Contains('截'))];
        return texts.Select(text => Day(Days().Match(Folded(text)))).FirstOrDefault(day => day is not null);
    }

    private static LocalDate? Day(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]));
        return year >= FiscalYear.First - 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static int Number(Group group) => int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumber.Of(group.Value);

    /// <summary>Folded, with the digits of years in Arabic: 二〇二四年.</summary>
    private static string Folded(string text) => ChineseYears().Replace(TextFold.Fold(text), static match => ChineseNumber.Arabic(match.Value));

    [GeneratedRegex("[零〇○一二三四五六七八九]{4}年", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseYears();

    /// <summary>2023年，NAME安排政府采购预算; NAME（含所属单位）上年末固定资产.</summary>
    [GeneratedRegex(@"^(20[0-9]{2}年(度)?,?)?(?<name>[\u4e00-\u9fff]{4,40}?)(\(含所属单位\))?(上年末固定资产|安排政府采购预算)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedInSentence();

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff]{4,40}?)20[0-9]{2}年(度)?(部门|单位)?预算", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedInTitle();

    [GeneratedRegex("我部门|本部门|我单位|本单位|我局|本局|部门$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pronouns();

    /// <summary>The year at the beginning of a sentence that goes on about procurement or planned purchases; 2019年年末 is another one.</summary>
    [GeneratedRegex("(?<=^|[。;:])(?<year>20[0-9]{2})年(度)?(?!年?末|底)[^。;]{0,60}?(政府采购|拟购置)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceYears();

    [GeneratedRegex("(?<![0-9])(?<year>[0-9]{4})[年.\\-/](?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[月.\\-/](?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
