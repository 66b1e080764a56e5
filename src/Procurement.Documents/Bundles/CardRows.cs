using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads asset cards.</summary>
internal sealed class CardRows(BundleTexts texts, BundleValues values, LimitedProblems problems)
{
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
            BundleValues.Date(row, "acquiredOn"));
        numbers.Add(card.CardNumber, index, "cardNumber", "卡片编号", card.CardNumber);
        return card;
    }
}
