using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Api;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets;

/// <summary>What a list of cards is asked with; unlike a page's address, what makes no sense is refused.</summary>
/// <param name="Q">名称或规格型号中的文字，或卡片编号、出厂编号、品目编码的开头</param>
/// <param name="Row">固定资产占用情况表的行：buildings、vehicles、equipmentOver200K 或 other</param>
/// <param name="Kind">资产类别，如 equipment</param>
/// <param name="Unit">单位的 id</param>
/// <param name="Place">存放地点的 id；none 为未定地点</param>
/// <param name="Custodian">保管人姓名的开头</param>
/// <param name="Status">active、removed 或 all；默认 active</param>
/// <param name="Use">inUse、idle、leasedOut、lentOut 或 awaitingDisposal</param>
/// <param name="ValueFrom">原值不低于，元</param>
/// <param name="ValueTo">原值不高于，元</param>
/// <param name="AcquiredFrom">取得日期不早于</param>
/// <param name="AcquiredTo">取得日期不晚于</param>
/// <param name="UsedUp">yes 已提足折旧，no 未提足</param>
/// <param name="After">上一页回答中的 next</param>
/// <param name="Limit">每页条数，1 至 500，默认 100</param>
internal sealed record CardQuery(
    string? Q, string? Row, string? Kind, Guid? Unit, string? Place, string? Custodian, string? Status, string? Use, Money? ValueFrom, Money? ValueTo, string? AcquiredFrom,
    string? AcquiredTo, string? UsedUp, string? After, int? Limit)
{
    /// <exception cref="RuleViolationException">A value that means nothing: it must not list everything.</exception>
    public void Check()
    {
        Demand("row", Row, Row != EnumKey.Of(AssetRow.OfficeSpace) && Choices.Read<AssetRow>(Row) is not null);
        Demand("kind", Kind, Choices.Read<AssetKind>(Kind) is not null);
        Demand("place", Place, Place == CardListAddress.NoPlace || Guid.TryParse(Place, out _));
        Demand("status", Status, Status == CardListAddress.AnyStatus || Choices.Read<CardStatus>(Status) is not null);
        Demand("use", Use, Choices.Read<CardUse>(Use) is not null);
        Demand("usedUp", UsedUp, UsedUp is "yes" or "no");
        _ = (ApiDay.Read("acquiredFrom", AcquiredFrom), ApiDay.Read("acquiredTo", AcquiredTo));
    }

    private static void Demand(string name, string? value, bool isGood)
    {
        if (value is not null && !isGood)
        {
            throw new RuleViolationException(new RequestUnreadable($"参数 {name} 的值“{value}”无法识别，可用的值见接口说明。"));
        }
    }
}
