using System.Text.Json;
using NodaTime;
using Procurement.Documents.Json;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads asset cards.</summary>
internal sealed class CardRows(BundleTexts texts, BundleValues values, LimitedProblems problems)
{
    /// <summary>Old buildings stand from the nineteenth century; an earlier year is a slip of the keyboard.</summary>
    private const int FirstYear = 1800;

    private readonly SeenKeys<string> numbers = new(problems, JsonPlaces.Cards);

    public bool HasCard(string number) => numbers.Contains(number);

    public CardContent Card(JsonElement row, int index)
    {
        var place = new RowPlace(JsonPlaces.Cards, index);
        var card = new CardContent(
            texts.Required(row, "unit", place),
            texts.Required(row, "cardNumber", place),
            texts.Required(row, "name", place),
            values.Code(row, place),
            BundleValues.Kind(row),
            BundleValues.Quantity(row, "quantity"),
            texts.Required(row, "measureUnit", place),
            BundleValues.OptionalQuantity(row, "area"),
            BundleValues.OptionalQuantity(row, "officeArea"),
            BundleValues.OptionalMoney(row, "officeValue"),
            BundleValues.Money(row, "value"),
            Acquired(row, place))
        {
            VehicleUse = BundleValues.VehicleUse(row),
        };
        numbers.Add(card.CardNumber, index, "cardNumber", "卡片编号", card.CardNumber);
        return card;
    }

    /// <summary>A use of what is no vehicle, and by the history never was one.</summary>
    public void CheckUses(IReadOnlyList<CardContent> cards, RegisterHistory? history)
    {
        var vehicles = (history?.AssetEntries ?? []).Where(entry => entry.Kind is AssetKind.Vehicle).Select(entry => entry.CardNumber).ToHashSet(StringComparer.Ordinal);
        foreach (var (card, index) in cards.Select((card, index) => (card, index)))
        {
            if (card.VehicleUse is not null && card.Kind is not AssetKind.Vehicle && !vehicles.Contains(card.CardNumber))
            {
                problems.Add(new RowPlace(JsonPlaces.Cards, index).Of("vehicleUse"), "只有车辆（kind 为 vehicle）才有车辆用途，请删去或改正类别。");
            }
        }
    }

    private LocalDate Acquired(JsonElement row, RowPlace place)
    {
        var day = BundleValues.Date(row, "acquiredOn");
        if (day.Year is < FirstYear or > FiscalYear.Last)
        {
            problems.Add(place.Of("acquiredOn"), $"取得日期应在 {FirstYear} 年至 {FiscalYear.Last} 年之间，请改正。");
        }

        return day;
    }
}
