using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Domain.Assets;

/// <summary>What may be written on a card anew without a movement, for it moves no figure.</summary>
/// <param name="Name">资产名称</param>
/// <param name="Model">规格型号; null for none.</param>
/// <param name="SerialNumber">出厂编号, 车牌号 or the like; null for none.</param>
/// <param name="Note">备注; null for none.</param>
/// <param name="VehicleUse">车辆用途 of a vehicle; null where it is not stated.</param>
public sealed record CardDescription(string Name, string? Model, string? SerialNumber, string? Note, VehicleUse? VehicleUse)
{
    public static CardDescription Of(AssetCard card) => new(card.Name, card.Model, card.SerialNumber, card.Note, card.Kind is AssetKind.Vehicle ? card.VehicleUse : null);

    /// <summary>Without blanks around the texts; what is blank is not given.</summary>
    /// <exception cref="RuleViolationException">PU-FIELD: the name is missing, or a text is too long or has characters that nobody can see.</exception>
    public CardDescription Checked()
    {
        DocumentTexts.Require(Name, "name", "资产名称", CardFields.LongestName);
        DocumentTexts.Limit(Model ?? "", "model", "规格型号", CardSpecRules.LongestText);
        DocumentTexts.Limit(SerialNumber ?? "", "serialNumber", "出厂编号", CardSpecRules.LongestText);
        DocumentTexts.Limit(Note ?? "", "note", "备注", CardSpecRules.LongestNote);
        return new CardDescription(Name.Trim(), Trimmed(Model), Trimmed(SerialNumber), Trimmed(Note), VehicleUse);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
