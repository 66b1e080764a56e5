using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Ui;

/// <summary>A condition of a list that cannot be read. Without a word it would list everything.</summary>
/// <param name="Field">The condition's name in the address, under which the page has its field.</param>
public sealed record FilterFault(string Field, string Message)
{
    /// <summary>An amount in yuan; null where it is one, or nothing was given.</summary>
    public static FilterFault? OfMoney(string field, string label, string? text) => string.IsNullOrWhiteSpace(text) || FigureTexts.TryMoney(text, out _) ? null
        : new(field, FigureTexts.Complaint(text, whole => !Money.TryParse(whole, out _)) is { } complaint ? $"{label}的{complaint}" : $"{label}应为数字，单位元，最多两位小数，如 4650.00。");

    /// <summary>A day; null where it is one, or nothing was given.</summary>
    public static FilterFault? OfDay(string field, string label, string? text) =>
        string.IsNullOrWhiteSpace(text) || Day(text) is not null ? null : new(field, $"{label}应为日期，写成 2024-03-31 的形式。");

    public static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text?.Trim() ?? "") is { Success: true } day ? day.Value : null;

    /// <exception cref="RuleViolationException">LS-FILTER: there is one.</exception>
    public static void Refuse(IReadOnlyCollection<FilterFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new RuleViolationException(new FilterWrong(string.Concat(faults.Select(fault => fault.Message))));
        }
    }
}

/// <summary>For a file or a sum of a list, which has no field to show it at.</summary>
public sealed record FilterWrong(string What) : RuleViolation("LS-FILTER", $"筛选条件有误：{What}");
