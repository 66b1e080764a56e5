using System.Text.Json;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Movements;

/// <summary>A movement as another program hands it in.</summary>
/// <param name="Way">处置方式 of a disposal; other kinds have their own.</param>
/// <param name="UnitId">The unit, where the cards do not tell it.</param>
/// <param name="TargetUnitId">单位间调拨: the unit that receives.</param>
/// <param name="TransferId">跨部门调入: what both sides share.</param>
/// <param name="ReversesId">冲销: the movement that is taken back.</param>
/// <param name="Details">What the kind needs beside the common fields.</param>
public sealed record MovementBody(
    MovementKind Kind, LocalDate EffectiveOn, string Reason, IReadOnlyList<MovementBodyItem> Items, AssetWay? Way = null, string? Evidence = null, Guid? UnitId = null,
    Guid? TargetUnitId = null, Guid? TransferId = null, string? Counterparty = null, Money? Proceeds = null, Guid? ReversesId = null, JsonElement? Details = null)
{
    /// <summary>The draft, card numbers looked up.</summary>
    /// <exception cref="RuleViolationException">MV-ITEMS: an intake, or a number under which the caller sees no card. MV-DETAILS.</exception>
    public async Task<MovementDraft> ToDraftAsync(RegisterHost host, Actor actor, CancellationToken cancel)
    {
        if (Kind is MovementKind.Intake)
        {
            throw new RuleViolationException(new MovementItemsWrong("新增卡片请用 /api/v1/cards/intakes 登记或修改，不用变动单的接口。"));
        }

        var numbers = Items.Where(item => item.CardId is null).Select(item => item.CardNumber).OfType<string>().Select(number => number.Trim()).ToArray();
        var known = numbers.Length == 0 ? new Dictionary<string, Guid>() : await FindAsync(host, actor, numbers, cancel);
        return new MovementDraft(
            Kind, Way, EffectiveOn, Reason, Evidence ?? "",
            [
                .. Items.Select(item => new MovementItemDraft(
                    item.CardId ?? (item.CardNumber is { } number ? known[number.Trim()] : null), item.Quantity, item.Value, item.Area, TextOf(item.Details))),
            ],
            UnitId, TargetUnitId, TransferId, Counterparty, Proceeds, ReversesId, Details: TextOf(Details));
    }

    private static async Task<IReadOnlyDictionary<string, Guid>> FindAsync(RegisterHost host, Actor actor, string[] numbers, CancellationToken cancel)
    {
        var (found, unknown) = await MovementCards.FindAsync(host.Database, actor, numbers, cancel);
        if (unknown.Count > 0)
        {
            throw new RuleViolationException(new MovementItemsWrong(
                $"没有卡片编号 {string.Join('、', unknown.Take(5))}{(unknown.Count > 5 ? $" 等 {unknown.Count} 个" : "")} 的卡片，请核对。"));
        }

        return numbers.Distinct(StringComparer.Ordinal).Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <exception cref="RuleViolationException">MV-DETAILS: no object, or characters that nobody can see, which the database would not take.</exception>
    private static string? TextOf(JsonElement? details)
    {
        if (details is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            return null;
        }

        var text = given.GetRawText();
        return given.ValueKind is not JsonValueKind.Object || text.Contains("\\u000", StringComparison.Ordinal) || text.Contains("\\u001", StringComparison.Ordinal) ? throw new RuleViolationException(new MovementDetailsWrong("")) : text;
    }
}

/// <summary>A card of a movement: by its id or its number.</summary>
/// <param name="Quantity">Null for all of the card.</param>
/// <param name="Value">In yuan.</param>
/// <param name="Area">m².</param>
public sealed record MovementBodyItem(
    Guid? CardId = null, string? CardNumber = null, Quantity? Quantity = null, Money? Value = null, Quantity? Area = null, JsonElement? Details = null);

/// <param name="Movement">What it says now; left out for what it said.</param>
public sealed record ResubmitBody(MovementBody? Movement = null);

/// <param name="Note">审批意见; may be left out.</param>
public sealed record NoteBody(string? Note = null);

/// <summary>What a list of movements is asked with.</summary>
/// <param name="Status">状态</param>
/// <param name="Kind">类型</param>
/// <param name="Way">方式</param>
/// <param name="Unit">单位的 id</param>
/// <param name="From">生效日期从</param>
/// <param name="To">生效日期到</param>
/// <param name="Q">单号、原因、依据、对方中的文字，或卡片编号</param>
/// <param name="After">上一页回答中的 next</param>
/// <param name="Limit">每页条数，1 至 500，默认 100</param>
internal sealed record MovementListQuery(
    MovementStatus? Status, MovementKind? Kind, AssetWay? Way, Guid? Unit, DateOnly? From, DateOnly? To, string? Q, string? After, int? Limit);

/// <param name="After">上一页回答中的 next</param>
/// <param name="Limit">每页条数，1 至 500，默认 100</param>
internal sealed record PartQuery(string? After, int? Limit);

/// <summary>A movement for programs.</summary>
/// <param name="Cards">How many items its list has.</param>
/// <param name="Value">Their sum, in yuan.</param>
/// <param name="Depreciation">累计折旧, their sum in yuan.</param>
/// <param name="ChangedCards">Cards that moved since the list was frozen; while any did, it cannot be approved.</param>
public sealed record MovementView(
    Guid Id, string Number, MovementKind Kind, AssetWay? Way, MovementStatus Status, Guid UnitId, string Unit, Guid? TargetUnitId, string? TargetUnit, LocalDate EffectiveOn,
    string Reason, string Evidence, string? Counterparty, Money? Proceeds, Guid? TransferId, Guid? ReversesId, Guid? ReversedById, int Cards, Money Value, Money Depreciation,
    int ChangedCards, string RequestedByName, Instant RequestedAt, string? DecidedByName, Instant? DecidedAt, string? DecisionNote,
    IReadOnlyList<AttachmentAnswer> Attachments, int RowVersion)
{
    public static MovementView Of(MovementDocument document)
    {
        var row = document.Movement;
        return new MovementView(
            row.Id, row.Number, row.Kind, row.Way, row.Status, row.UnitId, document.Unit, row.TargetUnitId, document.TargetUnit, row.EffectiveOn, row.Reason, row.Evidence,
            row.Counterparty, row.Proceeds, row.TransferId, row.ReversesId, document.ReversedBy?.Id, document.Sums.Items, document.Sums.Value, document.Sums.Depreciation,
            document.Changed, row.RequestedByName, row.RequestedAt, row.DecidedByName, row.DecidedAt, row.DecisionNote,
            [.. document.Attachments.Select(AttachmentAnswer.Of)], row.RowVersion);
    }
}

/// <summary>An item of the frozen list for programs.</summary>
/// <param name="Ordinal">From 0.</param>
/// <param name="IsChanged">The card moved since the list was frozen.</param>
public sealed record MovementItemView(
    int Ordinal, Guid? CardId, string? CardNumber, string? Name, Quantity Quantity, string? MeasureUnit, Money Value, Money Depreciation, Quantity? Area, bool IsChanged)
{
    public static MovementItemView Of(MovementItemRow row) => new(
        row.Item.Ordinal, row.Item.CardId, row.Card?.CardNumber, row.Card?.Name, row.Item.Quantity, row.Card?.MeasureUnit, row.Item.Value, row.Item.Depreciation,
        row.Item.Area, row.IsChanged);
}
