using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using Procurement.Data.Depreciating;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Depreciating;

/// <summary><c>/api/v1/depreciation</c>: 折旧 of a month.</summary>
public static class DepreciationApi
{
    private const string Instants = "month 写作 2024-12，留空为已计提的最近一个月；knownAt 为日期或时刻，留空为现在所知。";

    public static void MapDepreciationApi(this IEndpointRouteBuilder routes)
    {
        var group = routes.ApiGroup("折旧");
        group.MapGet("/depreciation", ReportAsync).WithName("getDepreciation").WithSummary("读取一个月的折旧汇总")
            .WithDescription($"按总账类别和单位：原值、本月计提、累计折旧、净值，以及本年各月计提。{Instants}").RequireAuthorization(Policies.CardRead);
        group.MapGet("/depreciation/cards", CardsAsync).WithName("listDepreciationCards").WithSummary("列出一个月的折旧明细")
            .WithDescription($"按卡片编号分页；一页可能少于 limit 条，有 next 就还有下一页。{Instants}").RequireAuthorization(Policies.CardRead);
    }

    private static async Task<DepreciationView> ReportAsync(string? month, string? knownAt, Caller caller, DepreciationHandler handler, CancellationToken cancel)
    {
        var report = await handler.ReportAsync(caller.Actor, handler.Ask(month, knownAt), cancel);
        return new DepreciationView(report.Month.ToString(), report.Question.KnownAt, report.Classes, report.Units, report.Total);
    }

    private static async Task<KeyPage<DepreciationCardView>> CardsAsync([AsParameters] CardsQuestion asked, HttpContext http, Caller caller, DepreciationHandler handler, CancellationToken cancel)
    {
        var page = await handler.PageAsync(
            caller.Actor, handler.Ask(asked.Month, asked.KnownAt), new DepreciationFilter(asked.Unit, asked.Kind, LinesAsked.Text(asked.Q)),
            Cursor.Parse(asked.After, parts: 1)?.Id(0), KeyPage.Limit(asked.Limit), cancel);
        var next = page.Next is { } last ? Cursor.Of(last).ToString() : null;
        if (next is not null)
        {
            var query = new QueryBuilder(http.Request.Query.Where(pair => pair.Key != "after")) { { "after", next } };
            http.Response.Headers.Link = $"<{http.Request.Path}{query}>; rel=\"next\"";
        }

        return new KeyPage<DepreciationCardView>([.. page.Lines.Select(DepreciationCardView.Of)], next);
    }

    internal sealed record CardsQuestion(string? Month, string? KnownAt, Guid? Unit, AssetKind? Kind, string? Q, string? After, int? Limit);
}

/// <summary>A month's depreciation as other programs read it; amounts in yuan.</summary>
public sealed record DepreciationView(
    string Month, Instant? KnownAt, IReadOnlyList<DepreciationRow> Classes, IReadOnlyList<DepreciationRow> Units, DepreciationRow Total);

/// <summary>A card's month as other programs read it; amounts in yuan.</summary>
public sealed record DepreciationCardView(
    Guid CardId, string CardNumber, string Name, string Code, AssetKind Kind, Guid UnitId, string Unit, LocalDate AcquiredOn, string MeasureUnit, Quantity Quantity,
    Money Value, int? LifeMonths, int MonthsUsed, int MonthsLeft, Money Charge, Money Accumulated, Money Net)
{
    public static DepreciationCardView Of(DepreciationLine line) => new(
        line.Month.CardId, line.CardNumber, line.Name, line.Code, line.Month.Kind, line.Month.UnitId, line.Unit, line.AcquiredOn, line.MeasureUnit,
        Quantity.Of(line.Month.Quantity), Money.FromYuan(line.Month.Value), line.Month.LifeMonths, line.Month.MonthsUsed, line.Month.MonthsLeft,
        Money.FromYuan(line.Month.Charge), Money.FromYuan(line.Month.Accumulated), Money.FromYuan(line.Month.Net));
}
