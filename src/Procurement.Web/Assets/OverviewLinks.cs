using Procurement.Data.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets;

/// <summary>From a row of the overview to the list of its cards.</summary>
public static class OverviewLinks
{
    /// <summary>Null where no list shows just these: the list knows cards as they are today.</summary>
    public static string? To(OverviewReport report, OverviewRow row) => !report.IsToday ? null : row.Group switch
    {
        OverviewGroup.Kind => $"/cards?kind={row.Key}",
        OverviewGroup.Unit => $"/cards?unit={row.Key}",
        OverviewGroup.Use => $"/cards?use={row.Key}",
        OverviewGroup.Place => $"/cards?place={(row.Key.Length == 0 ? "none" : row.Key)}",
        _ => ToAge(report, int.Parse(row.Key)),
    };

    public static bool HasCards(HttpContext context) => Navigation.HasPage(context, "/cards");

    /// <summary>In per cent with one decimal.</summary>
    public static string Share(Money part, Money whole) => whole.IsZero ? "—" : $"{part.Yuan * 100 / whole.Yuan:0.0}%";

    private static string ToAge(OverviewReport report, int band)
    {
        var years = OverviewRow.AgeYears;
        var from = band <= years.Count ? $"&acquiredFrom={report.Day.PlusYears(-years[band - 1]).PlusDays(1).Show()}" : "";
        var to = band > 1 ? $"&acquiredTo={report.Day.PlusYears(-years[band - 2]).Show()}" : "";
        return $"/cards?{(from + to).TrimStart('&')}";
    }
}
