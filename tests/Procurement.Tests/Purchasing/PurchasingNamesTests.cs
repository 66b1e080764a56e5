using Procurement.Domain.Purchasing;

namespace Procurement.Tests.Purchasing;

public sealed class PurchasingNamesTests
{
    [Fact]
    public void ProcurementMethods_NamesAndKeys_AreThoseAgreed() => Assert.Equal(
        [
            "公开招标 openTender", "邀请招标 invitedTender", "竞争性谈判 competitiveNegotiation", "竞争性磋商 competitiveConsultation",
            "询价 inquiry", "单一来源 singleSource", "框架协议 frameworkAgreement", "电子卖场 onlineMall", "自行采购 ownPurchase",
        ],
        ProcurementMethods.All.Select(method => $"{method.ChineseName()} {method.Key()}"));

    [Fact]
    public void SupplierSizes_NamesAndKeys_AreThoseAgreed() => Assert.Equal(
        ["大型 large", "中型 medium", "小型 small", "微型 micro"],
        SupplierSizes.All.Select(size => $"{size.ChineseName()} {size.Key()}"));

    [Fact]
    public void SupplierSizes_Reserve_IsForMediumSmallMicro()
    {
        Assert.Equal([SupplierSize.Medium, SupplierSize.Small, SupplierSize.Micro], SupplierSizes.All.Where(size => size.IsSmallOrMedium()));
        Assert.Equal([SupplierSize.Small, SupplierSize.Micro], SupplierSizes.All.Where(size => size.IsSmallOrMicro()));
    }
}
