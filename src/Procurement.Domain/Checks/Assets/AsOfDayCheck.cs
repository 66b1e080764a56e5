using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>截止时间: the last day of the year before the budget year, or the day that the department chose for its form.</summary>
internal sealed partial class AsOfDayCheck : ICheck
{
    private const string Place = $"{Places.Assets}/截止时间";

    public string Code => "AS-DAY";

    public string Rule => "国有资产信息的截止时间为预算年度上年的最后一天；本部门为该年度另选了日子的，为所选的那一天。表上和文字中写明的就是这一天。";

    public string Source => "部门固定资产占用情况表“截止时间”；文字“上年末固定资产金额”";

    /// <remarks>The register's figures are of the day that was chosen, the last of the year before where none was; a published document is
    /// held against that one. A line that prints a wrong day of the figures is wrong with them: one finding.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (!subject.IsYearKnown)
        {
            return [];
        }

        var due = subject.IsPublished ? subject.Figures.Year.AssetDay : subject.Figures.AsOf;
        if (subject.Figures.AsOf != due)
        {
            return [this.Error(
                Place, $"资产数据截止{Text(subject.Figures.AsOf)}，{subject.Figures.Year}年预算应截止{Text(due)}。", $"请按{Text(due)}的资产数据公开。")];
        }

        var section = subject.Section(Disclosure.AssetsKey);
        var inTable = section?.Table?.AsOfLine is { } line ? Judge(line, due) : [];
        return section is null || subject.IsPublished ? inTable : inTable.Concat(section.Paragraphs.SelectMany((paragraph, index) => InText(paragraph, index, due)));
    }

    /// <summary>A day in a sentence that says 截至: an author may have written it into the layout by hand.</summary>
    private IEnumerable<Finding> InText(string paragraph, int index, LocalDate due) => UntilDays().Matches(TextFold.Fold(paragraph))
        .Where(match => Day(match) != due)
        .Select(match => this.Error(
            $"{Places.Assets}/第{index + 1}段", $"文字中写的是“{match.Value}”，资产数据的截止时间为{Text(due)}。", "请改正文字中的日期；版式里宜写 {{date asOf \"yyyy年M月d日\"}}。"));

    private IEnumerable<Finding> Judge(string line, LocalDate due)
    {
        var folded = TextFold.Fold(line);
        var days = Days().Matches(folded).Select(Day).Concat(YearEnds().Matches(folded).Select(match => LastDay(int.Parse(match.Groups["year"].Value)))).ToList();
        if (days.Contains(due) || folded.Contains(ChineseNumerals.Of(due), StringComparison.Ordinal))
        {
            return [];
        }

        return days.Count > 0
            ? [this.Error(Place, $"表上写的是“{line}”，应为{Text(due)}。", "请改正截止时间，并核对资产数据是否为该日的数据。")]
            : [this.Warning(Place, $"“{line}”中没有写明日期，应为{Text(due)}。", "请写明截止时间。")];
    }

    private static string Text(LocalDate day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>Null for what is no day of the calendar, which the due day never is.</summary>
    private static LocalDate? Day(Match match)
    {
        var (year, month, day) = (int.Parse(match.Groups["year"].Value), int.Parse(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value));
        var isDay = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return isDay ? new LocalDate(year, month, day) : null;
    }

    private static LocalDate? LastDay(int year) => year >= 1 ? new LocalDate(year, 12, 31) : null;

    /// <summary>2019年末, 2019年12月底</summary>
    [GeneratedRegex("(?<year>[0-9]{4})年(度|年|12月)?[末底]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearEnds();

    /// <summary>2019年12月31日, 2019-12-31, 2019.12.31, 2019/12/31, after folding to half width.</summary>
    [GeneratedRegex(
        "(?<year>[0-9]{4})[年.\\-/](?<month>[0-9]{1,2})[月.\\-/](?<day>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex(
        "截[至止][到于:]?(?<year>[0-9]{4})[年.\\-/](?<month>[0-9]{1,2})[月.\\-/](?<day>[0-9]{1,2})(?![0-9])日?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex UntilDays();
}

/// <summary>The one day that this check is after, in Chinese numerals.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>二〇一九年十二月三十一日</summary>
    public static string Of(LocalDate day) => string.Concat(day.Year.ToString("0000", CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0'])) + $"年{Spoken(day.Month)}月{Spoken(day.Day)}日";

    /// <param name="number">1 to 31.</param>
    private static string Spoken(int number)
    {
        var tens = number switch { < 10 => "", < 20 => "十", _ => $"{Digits[number / 10]}十" };
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }
}
