using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;

namespace Procurement.Documents.OpenContracting;

/// <summary>Who takes part: the unit that buys, and its suppliers, each once.</summary>
internal sealed class PartyWriter(Utf8JsonWriter writer, ReleasePackageSource source, ProjectProcess process)
{
    public void Write()
    {
        writer.WriteStartArray("parties");
        writer.WriteStartObject();
        Reference(writer, Schemes.BuyerId(process.Buyer.Code), process.Buyer.Name);
        Identifier(Schemes.BudgetCode, Schemes.BudgetId(source.Region, process.Buyer.Code), process.Buyer.Name);
        writer.WriteTexts("roles", ["buyer"]);
        writer.WriteEndObject();
        foreach (var supplier in process.Suppliers.Values)
        {
            writer.WriteStartObject();
            Supplier(supplier);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>How the rest of a release speaks of a party.</summary>
    public static void Reference(Utf8JsonWriter writer, string id, string name)
    {
        writer.WriteString("id", id);
        writer.WriteString("name", name);
    }

    /// <summary>A code that is none identifies nobody, so it is left out.</summary>
    private void Supplier(KnownPurchase purchase)
    {
        Reference(writer, Schemes.SupplierId(purchase), purchase.SupplierName);
        if (SocialCreditCode.TryParse(purchase.SupplierCode, out var code))
        {
            Identifier(Schemes.SocialCreditCode, code.Text, purchase.SupplierName);
        }

        writer.WriteTexts("roles", ["supplier"]);
    }

    private void Identifier(string scheme, string id, string name)
    {
        writer.WriteStartObject("identifier");
        writer.WriteString("scheme", scheme);
        writer.WriteString("id", id);
        writer.WriteString("legalName", name);
        writer.WriteEndObject();
    }
}
