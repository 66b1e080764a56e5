using Procurement.Domain.Common;

namespace Procurement.Domain.Register;

/// <summary>Whether a history adds up to the present state that it comes with: ledgers are sums, and nothing else is believed.</summary>
public static class HistoryCheck
{
    /// <summary>What does not add up: a part of the bundle, an index in its list, and one sentence.</summary>
    public static IEnumerable<(BundlePart Part, int Index, string Message)> Disagreements(RegisterBundle bundle, RegisterHistory history) =>
        [.. Projects(bundle, history), .. Cards(bundle, history)];

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Projects(RegisterBundle bundle, RegisterHistory history)
    {
        var entries = history.Budgets.ToLookup(entry => entry.Project, entry => entry.Amount, StringComparer.Ordinal);
        foreach (var (project, index) in bundle.Projects.Select((project, index) => (project, index)))
        {
            var sum = Money.Sum(entries[project.Key]);
            if (sum != project.Budget)
            {
                yield return (BundlePart.Project, index, $"项目“{project.Name}”的预算资金为 {project.Budget} 元，history.budgets 中的记录合计为 {sum} 元，请改为一致。");
            }
        }
    }

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Cards(RegisterBundle bundle, RegisterHistory history)
    {
        var entries = history.AssetEntries.ToLookup(entry => entry.CardNumber, StringComparer.Ordinal);
        foreach (var (card, index) in bundle.Cards.Select((card, index) => (card, index)))
        {
            var own = entries[card.CardNumber];
            var stated = (card.Quantity.Value, card.Value.Yuan, card.Area?.Value ?? 0m, card.OfficeArea?.Value ?? 0m, card.OfficeValue?.Yuan ?? 0m);
            var sums = (
                own.Sum(entry => entry.Quantity.Value), own.Sum(entry => entry.Value.Yuan), own.Sum(entry => entry.Area?.Value ?? 0m),
                own.Sum(entry => entry.OfficeArea?.Value ?? 0m), own.Sum(entry => entry.OfficeValue?.Yuan ?? 0m));
            if (!own.Any() || stated != sums)
            {
                yield return (BundlePart.Card, index, $"卡片“{card.CardNumber}”的数量、价值或面积与 history.assetEntries 中的记录合计不一致，请改为一致。");
            }
        }
    }
}
