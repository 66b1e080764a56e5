using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Audit;
using Procurement.Domain.Common;

namespace Procurement.Web.Audit;

/// <summary>A search of the trail as it stands in the address of page, download and API.</summary>
/// <param name="Person">姓名或登录名中的文字</param>
/// <param name="Action">操作，如 line.change</param>
/// <param name="Kind">对象的种类，如 line</param>
/// <param name="Subject">对象名称中的文字</param>
/// <param name="From">起始日期</param>
/// <param name="To">截止日期（含）</param>
/// <param name="Q">内容、理由或名称中的文字</param>
public sealed record AuditAsked(string? Person, string? Action, string? Kind, string? Subject, string? From, string? To, string? Q)
{
    public bool IsFiltered => Pairs.Any(pair => !string.IsNullOrWhiteSpace(pair.Value));

    private IEnumerable<(string Name, string? Value)> Pairs =>
        [("person", Person), ("action", Action), ("kind", Kind), ("subject", Subject), ("from", From), ("to", To), ("q", Q)];

    /// <exception cref="RuleViolationException">A day that is none.</exception>
    public AuditFilter Read() => new(Person, Action, Kind, Subject, Day(From), Day(To), Q);

    public string Address(string path, long? before = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Pairs.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
        {
            query.Add(name, value!.Trim());
        }

        if (before is { } number)
        {
            query.Add("before", number.ToString(CultureInfo.InvariantCulture));
        }

        return path + query;
    }

    private static LocalDate? Day(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value.Year: >= 1900 and <= 2199 } day ? day.Value
        : throw new RuleViolationException(new AuditDayUnreadable(text.Trim()));
}

public sealed record AuditDayUnreadable(string Given)
    : RuleViolation("AU-DAY", $"“{(Given.Length > 20 ? Given[..20] + "…" : Given)}”不是日期，请按 2024-01-31 的形式填写。");
