using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Depreciating;
using Procurement.Web.Hosting;
using Procurement.Web.Movements.Rules;

namespace Procurement.Web.Movements.Forms;

/// <summary>折旧年限调整 of chosen cards: the life beside each card, and below what it will do on the chosen day.</summary>
public sealed class LifeChangeForm(RegisterHost host) : IMovementForm
{
    private const string Life = "life";

    /// <summary>More cards than anybody reads figure by figure; the page for many cards shows sums.</summary>
    private const int MostShown = 200;

    public MovementKind Kind => MovementKind.LifeChange;

    public MovementShape Shape { get; } = new(
        "改变卡片的折旧年限。原来有年限的，未提足部分在剩余月份内重新分摊；原来没有年限的，自取得之月起补提折旧，已到期的一次提足。",
        [new(Life, "折旧年限", "月", Proposed: card => card.LifeMonths is null ? $"{LifeRules.UsualMonths(CodeOf(card), card.Kind)}" : null)],
        EvidenceHint: "主管部门的年限规定、鉴定意见等的名称和文号");

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(this, AssetWay.LifeChange, [.. cards.Select(card =>
    {
        var months = post.Whole(MovementPost.CardName(card.Id, Life), "折旧年限", required: true);
        return new MovementItemDraft(card.Id, Details: MovementJson.Write(new LifeChangeDetails(months)));
    })]);

    /// <summary>What the movement would do to each card, or why it cannot.</summary>
    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel)
    {
        var shown = cards.Take(MostShown).Select(card => card.Id).ToArray();
        var own = await context.Cards.AsNoTracking().Where(card => shown.Contains(card.Id)).ToListAsync(cancel);
        var entries = (await context.AssetEntries.AsNoTracking().Where(entry => shown.Contains(entry.CardId)).ToListAsync(cancel)).ToLookup(entry => entry.CardId);
        var ledgers = own.ToDictionary(card => card.Id, card => new CardLedger(card, entries[card.Id]));
        return shown.Where(ledgers.ContainsKey).Select(id => Foresee(ledgers[id], post)).OfType<LifeForesight>().ToList();
    }

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        items.Where(item => item.CardId is not null && item.Details is not null)
            .Select(item => (MovementPost.CardName(item.CardId!.Value, Life), MovementJson.Read<LifeChangeDetails>(item.Details).NewLife?.ToString()));

    private LifeForesight? Foresee(CardLedger ledger, MovementPost post)
    {
        var card = ledger.Card;
        if (LifeOf(card, post, MovementPost.CardName(card.Id, Life)) is not { } life)
        {
            return null;
        }

        try
        {
            return new LifeForesight(card, LifeChange.Of(ledger, DayOf(post), life), LifeFit.Of(card.Code, card.Kind, life).Warning);
        }
        catch (RuleViolationException refusal)
        {
            return new LifeForesight(card, null, refusal.Violation.Message);
        }
    }

    /// <summary>What was typed; before that the usual life of a card that has none.</summary>
    private static int? LifeOf(AssetCard card, MovementPost post, string name) =>
        post.Has(name) ? int.TryParse(post[name].Trim(), out var typed) ? typed : null
        : card.LifeMonths is null ? LifeRules.UsualMonths(card.Code, card.Kind) : null;

    private LocalDate DayOf(MovementPost post) =>
        LocalDatePattern.Iso.Parse(post["day"]) is { Success: true } typed ? typed.Value : ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    private static CatalogueCode CodeOf(MovementCard card) => CatalogueCode.Parse(card.Code, card.Edition);
}

/// <summary>What a change of life will do to a card.</summary>
/// <param name="Change">Null where it would be refused.</param>
/// <param name="Note">Why it would be refused, or what to mind; null for nothing.</param>
public sealed record LifeForesight(AssetCard Card, LifeChange? Change, string? Note);
