using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Intakes;

/// <summary>Like things as somebody registers them together: a card for each, or one for all.</summary>
/// <param name="Spec">What every card says; its depreciation is that of all pieces together.</param>
/// <param name="Value">账面原值 in yuan of all pieces.</param>
/// <param name="Area">建筑面积 in m²; null for what is no building.</param>
/// <param name="Serials">出厂编号, one for each piece in their order; none for not known.</param>
public sealed record IntakeBatch(CardSpec Spec, CardSplit Split, Quantity Quantity, Money Value, Quantity? Area, IReadOnlyList<string> Serials)
{
    /// <summary>The cards; their quantities, values and depreciation add up to what was registered, the odd fen with the first ones.</summary>
    /// <exception cref="RuleViolationException">IN-PIECES, IN-SERIALS.</exception>
    public IReadOnlyList<IntakeCard> Cards()
    {
        if (Split is CardSplit.Batch)
        {
            return Serials.Count == 0
                ? [new IntakeCard(Spec, Quantity, Value, Area)]
                : throw new RuleViolationException(new SerialsWrong(Spec.Name, "逐件的出厂编号只用于一件一卡；一批一卡的请把编号写在备注中，或改为一件一卡。"));
        }

        if (!CardProposals.CanBeEach(Quantity))
        {
            throw new RuleViolationException(new PiecesWrong(Spec.Name, Quantity));
        }

        var pieces = (int)Quantity.Value;
        if (pieces > 1 && (Spec.Kind is AssetKind.Building || !string.IsNullOrWhiteSpace(Spec.CardNumber)))
        {
            throw new RuleViolationException(new PiecesNotAlike(Spec.Name));
        }

        CheckSerials(pieces);
        var (values, charged) = (PartValue.Split(Value, pieces), PartValue.Split(Spec.Depreciation, pieces));
        return [.. Enumerable.Range(0, pieces).Select(index => new IntakeCard(
            Spec with { Depreciation = charged[index], SerialNumber = Serials.Count > 0 ? Serials[index] : Spec.SerialNumber },
            Quantity.Of(1m), values[index], Area))];
    }

    /// <summary>What the cards were registered as: neighbours that say the same are one batch, where splitting that gives the same cards again.</summary>
    public static IReadOnlyList<IntakeBatch> Of(IReadOnlyList<IntakeCard> cards)
    {
        var batches = new List<IntakeBatch>();
        for (var from = 0; from < cards.Count;)
        {
            var run = IntakeRun.From(cards, from);
            batches.Add(run);
            from += run.Split is CardSplit.OneEach ? (int)run.Quantity.Value : 1;
        }

        return batches;
    }

    /// <summary>The serial numbers of a pasted column, blank lines left out.</summary>
    public static IReadOnlyList<string> SerialsOf(string? column) =>
        (column ?? "").Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void CheckSerials(int pieces)
    {
        if (Serials.Count > 0 && Serials.Count != pieces)
        {
            throw new RuleViolationException(new SerialsWrong(Spec.Name, $"共 {pieces} 件，粘贴了 {Serials.Count} 个出厂编号；请每件一行，或全部留空。"));
        }

        if (Serials.Index().GroupBy(row => row.Item, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var first, var second, ..])
        {
            throw new RuleViolationException(new SerialsWrong(Spec.Name, $"第 {second.Index + 1} 个出厂编号“{second.Item}”与第 {first.Index + 1} 个重复，请核对。"));
        }
    }
}

/// <summary>A card to be made.</summary>
/// <param name="Value">账面原值 in yuan.</param>
/// <param name="Area">m²</param>
public sealed record IntakeCard(CardSpec Spec, Quantity Quantity, Money Value, Quantity? Area);
