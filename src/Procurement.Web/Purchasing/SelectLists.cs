using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Purchasing;

/// <summary>The choices of the desk's select boxes, in Chinese.</summary>
public static class SelectLists
{
    public static IReadOnlyList<SelectListItem> Methods(string? chosen, string nothing) => Of(ProcurementMethods.All, ProcurementMethods.ChineseName, chosen, nothing);

    public static IReadOnlyList<SelectListItem> Sizes(string? chosen, string nothing) => Of(SupplierSizes.All, size => size.ChineseName() + "企业", chosen, nothing);

    public static IReadOnlyList<SelectListItem> Kinds(string? chosen) => Of(AssetKinds.All, AssetKinds.ChineseName, chosen, null);

    public static IReadOnlyList<SelectListItem> PurchaseStatuses(string? chosen) =>
        Of(Enum.GetValues<PurchaseStatus>(), DocumentStatusNames.ChineseName, chosen, "全部状态");

    public static IReadOnlyList<SelectListItem> AcceptanceStatuses(string? chosen) =>
        Of(Enum.GetValues<AcceptanceStatus>(), DocumentStatusNames.ChineseName, chosen, "全部状态");

    public static IReadOnlyList<SelectListItem> Texts(IEnumerable<(string Value, string Text)> rows, string? chosen, string nothing) =>
        [new SelectListItem(nothing, ""), .. rows.Select(row => new SelectListItem(row.Text, row.Value, row.Value == chosen))];

    private static IReadOnlyList<SelectListItem> Of<TEnum>(IEnumerable<TEnum> values, Func<TEnum, string> name, string? chosen, string? nothing)
        where TEnum : struct, Enum =>
        [
            .. nothing is null ? (SelectListItem[])[] : [new SelectListItem(nothing, "")],
            .. values.Select(value => new SelectListItem(name(value), EnumKey.Of(value), EnumKey.Of(value) == chosen)),
        ];
}
