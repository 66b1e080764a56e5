using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Register;

/// <summary>Whether the documents of a bundle fit its lines and each other: a purchase never takes a line below zero, an acceptance
/// never takes more than was bought, wherever they come from.</summary>
public static class DocumentsCheck
{
    /// <summary>What does not fit: a part of the bundle, an index in its list, and one sentence. References are taken to be good.</summary>
    public static IEnumerable<(BundlePart Part, int Index, string Message)> Disagreements(RegisterBundle bundle, RegisterDocuments documents) =>
        [.. Purchases(bundle, documents), .. Lines(bundle, documents), .. Acceptances(documents), .. Proposals(documents), .. FormerLines(bundle)];

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Purchases(RegisterBundle bundle, RegisterDocuments documents)
    {
        var projects = bundle.Projects.ToDictionary(project => project.Key, StringComparer.Ordinal);
        foreach (var (purchase, index) in documents.Purchases.Select((purchase, index) => (purchase, index)))
        {
            if (Money.Sum(purchase.Lines.Select(line => line.Amount)) is var sum && sum != purchase.Amount)
            {
                yield return (BundlePart.Purchase, index, $"采购“{purchase.Number}”的金额为 {purchase.Amount} 元，各行合计为 {sum} 元，请改为一致。");
            }

            var isElsewhere = purchase.Lines.Select(line => projects[bundle.Lines[line.Line].Project])
                .Any(project => project.Unit != purchase.Unit || project.FiscalYear != purchase.FiscalYear);
            if (isElsewhere)
            {
                yield return (BundlePart.Purchase, index, $"采购“{purchase.Number}”含有其他单位或其他年度的采购明细，请改正。");
            }
        }
    }

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Lines(RegisterBundle bundle, RegisterDocuments documents)
    {
        var bought = documents.Purchases.Where(purchase => purchase.Status is PurchaseStatus.Active).SelectMany(purchase => purchase.Lines)
            .GroupBy(line => line.Line, line => line.Amount);
        foreach (var line in bought)
        {
            if (Money.Sum(line) is var sum && sum > bundle.Lines[line.Key].Amount)
            {
                var content = bundle.Lines[line.Key];
                yield return (BundlePart.Line, line.Key, $"采购明细“{content.ItemName}”的金额为 {content.Amount} 元，已采购合计 {sum} 元，采购不能超过预算，请改正。");
            }
        }
    }

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Acceptances(RegisterDocuments documents)
    {
        var purchases = documents.Purchases.ToDictionary(purchase => purchase.Number, StringComparer.Ordinal);
        var left = documents.Purchases.SelectMany(purchase => purchase.Lines.Select((line, index) => (Key: (purchase.Number, index), line)))
            .ToDictionary(row => row.Key, row => (row.line.Quantity.Value, row.line.Amount));
        foreach (var (acceptance, index) in documents.Acceptances.Select((acceptance, index) => (acceptance, index)))
        {
            if (Money.Sum(acceptance.Lines.Select(line => line.Amount)) is var sum && sum != acceptance.Amount)
            {
                yield return (BundlePart.Acceptance, index, $"验收“{acceptance.Number}”的金额为 {acceptance.Amount} 元，各行合计为 {sum} 元，请改为一致。");
            }

            if (acceptance.Status is AcceptanceStatus.Revoked)
            {
                continue;
            }

            if (purchases[acceptance.Purchase].Status is PurchaseStatus.Cancelled)
            {
                yield return (BundlePart.Acceptance, index, $"验收“{acceptance.Number}”有效，但采购“{acceptance.Purchase}”已取消，请改正其中一处。");
            }

            foreach (var line in acceptance.Lines)
            {
                var key = (acceptance.Purchase, line.PurchaseLine);
                left[key] = (left[key].Value - line.Quantity.Value, left[key].Amount - line.Amount);
                if (left[key].Value < 0m || left[key].Amount < Money.Zero)
                {
                    yield return (BundlePart.Acceptance, index, $"验收“{acceptance.Number}”超过了采购“{acceptance.Purchase}”第 {line.PurchaseLine + 1} 行的数量或金额，请改正。");
                }
            }
        }
    }

    private static IEnumerable<(BundlePart Part, int Index, string Message)> Proposals(RegisterDocuments documents) => documents.CardProposals
        .Select((proposal, index) => (proposal, index))
        .Where(row => row.proposal.Status is CardProposalStatus.Confirmed != row.proposal.CardNumber is not null)
        .Select(row => (BundlePart.CardProposal, row.index, $"待建卡“{row.proposal.Name}”：已建卡的须写明卡片编号，其余的不能有卡片编号，请改正。"));

    /// <summary>One line cannot be superseded twice at one instant.</summary>
    private static IEnumerable<(BundlePart Part, int Index, string Message)> FormerLines(RegisterBundle bundle)
    {
        var seen = new HashSet<(LineRef, NodaTime.Instant)>();
        return (bundle.History?.SupersededLines ?? []).Select((former, index) => (former, index))
            .Where(row => row.former.Of is { } line && !seen.Add((line, row.former.SupersededAt)))
            .Select(row => (BundlePart.SupersededLine, row.index, $"采购明细“{row.former.Line.ItemName}”在同一时刻有两条旧记录，请改正。"));
    }
}
