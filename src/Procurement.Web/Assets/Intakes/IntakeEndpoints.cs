using NodaTime;
using Procurement.Documents.Lists;
using Procurement.Documents.Openings;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets.Intakes;

/// <summary><c>/api/v1/cards/intakes</c>, <c>/api/v1/depreciation-lives</c>, and the empty sheet of 期初建账.</summary>
public static class IntakeEndpoints
{
    public static void AddIntakes(this IServiceCollection services) => services.AddScoped<IntakeDesk>().AddScoped<OpeningDesk>();

    public static void MapIntakes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cards/opening/sheet.xlsx", SheetAsync).RequireAuthorization(Policies.CardWrite);
        var group = routes.ApiGroup("资产入账");
        group.MapPost("/cards/intakes", RegisterAsync).WithName("registerCards").WithSummary("登记入账")
            .WithDescription("调入、接受捐赠、自建、盘盈、其他增加或期初建账，形成一张待审批的变动单，由另一人批准后生效；购置的资产在确认建卡建议时建卡。")
            .RequireAuthorization(Policies.CardWrite).RequireKey();
        group.MapPut("/cards/intakes/{id:guid}", RewriteAsync).WithName("rewriteIntake").WithSummary("修改草稿或被退回的登记入账，重新提交")
            .WithDescription("单号不变，全部内容以请求体为准；盘盈的资产和数量、期初建账的方式不能改。").RequireAuthorization(Policies.CardWrite);
        group.MapGet("/depreciation-lives", LifeAsync).WithName("getDepreciationLife").WithSummary("查品目的资产类别和折旧年限")
            .WithDescription("按资产分类规则由品目编码判断资产类别，折旧年限依据财会〔2017〕4号。").RequireAuthorization(Policies.CardRead);
    }

    private static async Task<Resource<MovementAnswer>> RegisterAsync(IntakeBody body, IntakeDesk desk, MovementHandler movements, Caller caller, CancellationToken cancel)
    {
        if (!IntakeRules.Registered.Append(AssetWay.Opening).Contains(body.Way))
        {
            throw new RuleViolationException(new IntakeWayWrong(body.Way));
        }

        var answer = await movements.SubmitAsync(caller.Actor, body.Draft(desk), cancel);
        return new Resource<MovementAnswer>(answer, answer.RowVersion, StatusCodes.Status201Created, $"/api/v1/movements/{answer.Id}");
    }

    private static Task<MovementAnswer> RewriteAsync(
        Guid id, IntakeBody body, IfMatch match, HttpContext http, IntakeDesk desk, MovementHandler movements, MovementDesk written, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, async version =>
        {
            var (movement, _) = await written.EditableAsync(caller.Actor, id, cancel);
            if (movement.Kind is not MovementKind.Intake)
            {
                throw new RuleViolationException(new NothingFound("登记入账的变动单"));
            }

            return IntakeForm.WaysOf(movement).Contains(body.Way)
                ? await movements.ResubmitAsync(caller.Actor, id, version, body.Draft(desk), cancel)
                : throw new RuleViolationException(new IntakeWayWrong(body.Way));
        }, () => MovementEndpoints.FindAsync(id, caller, host, cancel));

    private static LifeAnswer LifeAsync([AsParameters] LifeQuery query, IntakeDesk desk)
    {
        if (!Enum.IsDefined(query.Edition))
        {
            throw new RuleViolationException(new RequestUnreadable("参数 edition 应为 2013 或 2022。"));
        }

        if (!CatalogueCode.TryParse(query.Code.Trim().ToUpperInvariant(), query.Edition, out var code))
        {
            throw new RuleViolationException(new DocumentFieldWrong("code", $"品目编码“{query.Code}”不是 {(int)query.Edition} 版目录的编码，请改正。"));
        }

        var chosen = Choices.Read<AssetKind>(query.Kind);
        if (chosen is null && !string.IsNullOrEmpty(query.Kind))
        {
            throw new RuleViolationException(new DocumentFieldWrong("kind", $"没有“{query.Kind}”这一资产类别，请改正或不填。"));
        }

        var meaning = desk.MeaningOf(code, chosen);
        return new LifeAnswer(code.Edition, code.Text, meaning.Proposed, meaning.Kind, meaning.UsualMonths, IntakeDesk.LifeSource);
    }

    private static async Task<IResult> SheetAsync(IntakeDesk desk, Caller caller, CancellationToken cancel)
    {
        var places = await desk.PlacesAsync(caller.Actor, cancel);
        return Results.File(OpeningWorkbook.Empty([.. places.Select(place => new OpeningPlace(place.Code, place.Name))]), ListWorkbook.ContentType, "期初资产.xlsx");
    }

    /// <param name="Edition">品目编码所属的目录版本，2013 或 2022</param>
    /// <param name="Code">品目编码</param>
    /// <param name="Kind">资产类别；不填取按品目判断的类别</param>
    internal sealed record LifeQuery(CatalogueEdition Edition, string Code, string? Kind);
}

/// <summary>登记入账 as a program sends it.</summary>
/// <param name="EffectiveOn">The day from whose beginning the cards count; of opening balances the first of a month.</param>
/// <param name="Evidence">依据; null for none.</param>
/// <param name="Counterparty">调出方, 捐赠方; null for none.</param>
public sealed record IntakeBody(
    Guid UnitId, AssetWay Way, LocalDate EffectiveOn, string Reason, IReadOnlyList<IntakeItem> Items, string? Evidence = null, string? Counterparty = null)
{
    internal MovementDraft Draft(IntakeDesk desk) => IntakeDraft.Of(desk, UnitId, Way, EffectiveOn, Reason, Evidence, Counterparty, Items);
}

/// <param name="ProposedKind">By the class rules.</param>
/// <param name="Kind">Asked for, else the proposed one.</param>
/// <param name="LifeMonths">Null for what is not depreciated.</param>
/// <param name="Source">Where the life is stated.</param>
public sealed record LifeAnswer(CatalogueEdition Edition, string Code, AssetKind ProposedKind, AssetKind Kind, int? LifeMonths, string Source);
