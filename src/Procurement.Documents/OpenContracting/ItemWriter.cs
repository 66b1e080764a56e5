using System.Text.Json;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.OpenContracting;

/// <summary>What is planned and what was bought, classified by catalogue edition and code; values in renminbi.</summary>
internal sealed class ItemWriter(Utf8JsonWriter writer, ICatalogue catalogue)
{
    public void Planned(LineFigure line)
    {
        writer.WriteString("id", line.Id.ToString());
        Item(line.ItemName, line, line.Quantity, line.UnitPrice);
    }

    public void Bought(KnownPurchase purchase, KnownPurchaseLine bought, LineFigure line)
    {
        writer.WriteString("id", $"{purchase.Number}-{bought.Ordinal + 1}");
        Item(bought.Description.Length > 0 ? bought.Description : line.ItemName, line, bought.Quantity, bought.UnitPrice);
    }

    /// <summary>An exact decimal as a JSON number, never by way of a binary one.</summary>
    public void Value(string field, Money amount) => Value(field, amount.ToString());

    private void Item(string description, LineFigure line, Quantity quantity, UnitPrice price)
    {
        writer.WriteString("description", description);
        writer.WriteStartObject("classification");
        writer.WriteString("scheme", Schemes.Catalogue(line.Code.Edition));
        writer.WriteString("id", line.Code.Text);
        if (catalogue.Find(line.Code.Edition, line.Code.Text) is { } item)
        {
            writer.WriteString("description", item.Name);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("quantity");
        writer.WriteRawValue(quantity.ToString());
        writer.WriteStartObject("unit");
        writer.WriteString("name", line.MeasureUnit);
        Value("value", price.ToString());
        writer.WriteEndObject();
    }

    private void Value(string field, string exact)
    {
        writer.WriteStartObject(field);
        writer.WritePropertyName("amount");
        writer.WriteRawValue(exact);
        writer.WriteString("currency", "CNY");
        writer.WriteEndObject();
    }
}
