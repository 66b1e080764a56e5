using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets.Movements;

/// <summary>What each way of 处置 asks for.</summary>
/// <remarks>Source: 行政事业性国有资产管理条例 (国务院令第738号) 第三章 and 财资〔2021〕127号: the six ways; 无偿划转 and 对外捐赠 are without consideration,
/// 转让 is for money, 置换 mainly for other things.</remarks>
public static class DisposalRules
{
    /// <param name="exchanged">换入资产; null for none.</param>
    /// <exception cref="RuleViolationException">PU-FIELD, MV-PROCEEDS.</exception>
    public static void Check(MovementDraft draft, string? exchanged)
    {
        if (draft.Way is not { } way || !(AssetWays.Disposals.Contains(way) || (way is AssetWay.Shortage && draft.StocktakeId is not null)))
        {
            throw new RuleViolationException(new DocumentFieldWrong("way", "请选择处置方式：无偿划转、对外捐赠、转让、置换、报废或损失核销。"));
        }

        DocumentTexts.Limit(exchanged ?? "", "exchanged", "换入资产", MovementRules.LongestEvidence);
        if (way is AssetWay.Exchange)
        {
            DocumentTexts.Require(exchanged ?? "", "exchanged", "置换的换入资产", MovementRules.LongestEvidence);
        }

        if (way is AssetWay.DonationOut or AssetWay.Sale or AssetWay.TransferOut && draft.TransferId is null)
        {
            DocumentTexts.Require(draft.Counterparty ?? "", "counterparty", way is AssetWay.Sale ? "受让方" : "接收方", MovementRules.LongestCounterparty);
        }

        CheckProceeds(way, draft.Proceeds);
    }

    private static void CheckProceeds(AssetWay way, Money? proceeds)
    {
        if (way is AssetWay.Sale && proceeds is null)
        {
            throw new RuleViolationException(new ProceedsWrong("转让须填处置收入；尚未收到的填应收的金额。"));
        }

        if (way is AssetWay.TransferOut or AssetWay.DonationOut && proceeds is { IsZero: false })
        {
            throw new RuleViolationException(new ProceedsWrong($"{way.ChineseName()}是无偿的，没有处置收入；有收入的请改选转让。"));
        }
    }
}

public sealed record ProceedsWrong(string Explanation) : RuleViolation("MV-PROCEEDS", Explanation);
