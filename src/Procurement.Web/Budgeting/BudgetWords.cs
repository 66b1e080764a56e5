using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>How figures and states of a budget stand on a page.</summary>
public static class BudgetWords
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The kind of badge of a year's status.</summary>
    public static string Badge(BudgetYearStatus status) => status switch
    {
        BudgetYearStatus.Draft => "draft",
        BudgetYearStatus.Submitted => "pending",
        _ => "approved",
    };

    /// <summary>Yuan with thousands separators: <c>1,234,567.80</c>.</summary>
    public static string Yuan(Money amount) => amount.Yuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);

    public static string Yuan(Money? amount) => amount is { } given ? Yuan(given) : "";

    public static string Price(UnitPrice price) => price.Yuan.ToString("#,##0.00####", System.Globalization.CultureInfo.InvariantCulture);

    public static LocalDate Today(IClock clock) => clock.GetCurrentInstant().InZone(Zone).Date;

    /// <summary>The minute in Shanghai: <c>2026-03-01 09:30</c>.</summary>
    public static string Minute(Instant instant) => instant.InZone(Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
