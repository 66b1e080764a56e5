using Microsoft.AspNetCore.Http.HttpResults;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Adding, changing and deleting of <c>/api/v1/lines</c>, while the year is a draft.</summary>
public static class LineEditEndpoints
{
    public static void MapLineEditEndpoints(this IEndpointRouteBuilder routes)
    {
        var lines = routes.ApiGroup("采购明细");
        lines.MapPost("/lines", AddAsync).WithName("addLine").WithSummary("新增一条采购明细")
            .WithDescription("年度须在编制中；已批复的年度请申请调剂。").RequireKey().RequireAuthorization(Policies.BudgetWrite);
        lines.MapPut("/lines/{id:guid}", ChangeAsync).WithName("changeLine").WithSummary("修改一条采购明细")
            .WithDescription("给出整条内容；没有给出的可选字段视为未填。内容没有变化时不记录。").RequireAuthorization(Policies.BudgetWrite);
        lines.MapDelete("/lines/{id:guid}", DeleteAsync).WithName("deleteLine").WithSummary("删除一条采购明细").RequireAuthorization(Policies.BudgetWrite);
    }

    private static async Task<Created<LineSaved>> AddAsync(LineBody body, Caller caller, LineHandler lines, CancellationToken cancel)
    {
        var saved = await lines.AddAsync(caller.Actor, body.ToDraft(), cancel);
        return TypedResults.Created($"{ApiErrors.Root}/lines/{saved.Id}", saved);
    }

    private static Task<LineSaved> ChangeAsync(
        Guid id, LineBody body, IfMatch match, HttpContext http, Caller caller, LineHandler lines, RegisterHost host, CancellationToken cancel) => match.EditAsync(
            http,
            version => lines.ChangeAsync(caller.Actor, id, version, body.ToDraft(), cancel),
            () => CurrentAsync(id, caller, host, cancel));

    private static Task<LineDeleted> DeleteAsync(
        Guid id, IfMatch match, HttpContext http, Caller caller, LineHandler lines, RegisterHost host, CancellationToken cancel) => match.EditAsync(
            http,
            version => lines.DeleteAsync(caller.Actor, id, version, cancel),
            () => CurrentAsync(id, caller, host, cancel));

    private static async Task<Resource<LineView>> CurrentAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel) =>
        await LineReader.FindAsync(host.Database, caller.DepartmentId, caller.Actor.Units, id, cancel) is { } line
            ? new Resource<LineView>(line, line.RowVersion)
            : throw new RuleViolationException(new NothingFound("采购明细"));

    /// <summary>A line as another program hands it in.</summary>
    internal sealed record LineBody(
        Guid ProjectId, string ItemName, CatalogueEdition Catalogue, string Code, string MeasureUnit, Quantity Quantity, UnitPrice UnitPrice, Money Amount,
        FundingBody Funding, Money? SmeReserve = null, bool? FixedAsset = null, string? FixedAssetReason = null)
    {
        public LineDraft ToDraft() => new(
            ProjectId, ItemName, Catalogue, Code, MeasureUnit, Quantity, UnitPrice, Amount, Funding.ToFunding(), SmeReserve, FixedAsset, FixedAssetReason);
    }

    /// <summary>Who pays how much; what is not given is not zero.</summary>
    internal sealed record FundingBody(
        Money? GeneralPublicBudget = null, Money? GovernmentFund = null, Money? StateCapital = null, Money? FiscalAccount = null, Money? UnitFunds = null,
        Money? FiscalCarryover = null, Money? NonFiscalCarryover = null, Money? OtherChannels = null)
    {
        public Funding ToFunding() => new(
            GeneralPublicBudget, GovernmentFund, StateCapital, FiscalAccount, UnitFunds, FiscalCarryover, NonFiscalCarryover, OtherChannels);
    }
}
