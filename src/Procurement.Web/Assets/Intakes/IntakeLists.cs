using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Purchasing;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets.Intakes;

/// <summary>The choices of the select boxes of new cards.</summary>
public static class IntakeLists
{
    /// <summary>A department of one unit has it chosen.</summary>
    public static IReadOnlyList<SelectListItem> Units(IReadOnlyList<UnitChoice> units, Guid? chosen) => SelectLists.Texts(
        units.Select(unit => (unit.Id.ToString(), $"{unit.Code} {unit.Name}")), (chosen ?? (units.Count == 1 ? units[0].Id : null))?.ToString(), "请选择");

    public static IReadOnlyList<SelectListItem> Places(IReadOnlyList<AssetPlace> places, Guid? chosen) => SelectLists.Texts(
        places.Select(place => (place.Id.ToString(), $"{place.Code} {place.Name}")), chosen?.ToString(), "未定");

    public static IReadOnlyList<SelectListItem> Kinds(string? chosen) => SelectLists.Texts(
        AssetKinds.All.Select(kind => (EnumKey.Of(kind), kind.ChineseName())), chosen, "按品目编码判断");

    public static IReadOnlyList<SelectListItem> VehicleUses(string? chosen) => SelectLists.Texts(
        Domain.Assets.VehicleUses.All.Select(use => (EnumKey.Of(use), use.ChineseName())), chosen, "未填");

    public static IReadOnlyList<SelectListItem> Splits(string? chosen) =>
    [
        new SelectListItem("一件一卡（原值平均分，零头在前）", EnumKey.Of(CardSplit.OneEach), chosen != EnumKey.Of(CardSplit.Batch)),
        new SelectListItem("一批一卡", EnumKey.Of(CardSplit.Batch), chosen == EnumKey.Of(CardSplit.Batch)),
    ];

    public static IReadOnlyList<SelectListItem> Editions(string? chosen) =>
        [new SelectListItem("2022 年版", "2022", chosen != "2013"), new SelectListItem("2013 年版", "2013", chosen == "2013")];
}
