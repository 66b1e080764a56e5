using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;

namespace Procurement.Tests.Assets.Movements;

/// <summary>What each of the six ways of 财资〔2021〕127号 asks for.</summary>
public sealed class DisposalRulesTests
{
    [Theory]
    [InlineData(AssetWay.TransferOut, "区档案馆", null, null, null)]
    [InlineData(AssetWay.TransferOut, null, null, null, "PU-FIELD")]
    [InlineData(AssetWay.TransferOut, "区档案馆", "100", null, "MV-PROCEEDS")]
    [InlineData(AssetWay.DonationOut, "红十字会", null, null, null)]
    [InlineData(AssetWay.DonationOut, null, null, null, "PU-FIELD")]
    [InlineData(AssetWay.DonationOut, "红十字会", "0.01", null, "MV-PROCEEDS")]
    [InlineData(AssetWay.Sale, "某公司", "100", null, null)]
    [InlineData(AssetWay.Sale, "某公司", null, null, "MV-PROCEEDS")]
    [InlineData(AssetWay.Sale, null, "100", null, "PU-FIELD")]
    [InlineData(AssetWay.Exchange, null, null, "打印机 2 台", null)]
    [InlineData(AssetWay.Exchange, null, null, null, "PU-FIELD")]
    [InlineData(AssetWay.Scrapping, null, "30", null, null)]
    [InlineData(AssetWay.LossWriteOff, null, null, null, null)]
    [InlineData(AssetWay.Shortage, null, null, null, "PU-FIELD")]
    [InlineData(AssetWay.Purchase, null, null, null, "PU-FIELD")]
    public void Each_way_asks_for_its_own(AssetWay way, string? counterparty, string? proceeds, string? exchanged, string? refusal)
    {
        var draft = new MovementDraft(
            MovementKind.Disposal, way, new LocalDate(2024, 6, 20), "原因", "依据", [], Counterparty: counterparty, Proceeds: proceeds is null ? null : Money.Parse(proceeds));
        var thrown = Record.Exception(() => DisposalRules.Check(draft, exchanged));
        Assert.Equal(refusal, (thrown as RuleViolationException)?.Violation.Code);
        Assert.Equal(refusal is null, thrown is null);
    }
}
