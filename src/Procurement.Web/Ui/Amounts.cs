using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Web.Ui;

/// <summary>Figures and times as pages show them; documents print in their layout's own formats.</summary>
public static class Amounts
{
    /// <summary>Yuan with thousands separators and two decimals; nothing where there is no amount.</summary>
    public static string Show(this Money? amount) => amount is { } given ? given.Show() : "";

    public static string Show(this Money amount) => amount.Yuan.ToString("#,##0.00");

    public static string Show(this Quantity quantity) => quantity.Value.ToString("#,##0.####");

    public static string Show(this UnitPrice price) => price.Yuan.ToString("#,##0.00####");

    public static string Show(this LocalDate day) => $"{day:yyyy-MM-dd}";

    /// <summary>The minute on the clock in Shanghai.</summary>
    public static string Show(this Instant instant) => $"{instant.InZone(ChinaTime.Zone).LocalDateTime:yyyy-MM-dd HH:mm}";
}
