using System.Text.Json;
using NodaTime.Text;
using Procurement.Documents.Json;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.OpenContracting;

/// <summary>One release: what a project plans to buy, with what money, and what was bought by then.</summary>
internal sealed class ReleaseWriter(Utf8JsonWriter writer, ReleasePackageSource source, ProjectProcess process)
{
    private readonly ItemWriter items = new(writer, source.Catalogue);

    private FiscalYear Year => source.Released.Figures.Year;

    /// <summary>The registered prefix, then what names the project for good: department, year, the register's own id.</summary>
    private string Ocid => $"{source.OcidPrefix}-{source.Released.Figures.Department.Code}-{Year}-{process.Project.Id:N}";

    /// <summary>The fields of the release, without the braces.</summary>
    public void Write()
    {
        writer.WriteString("ocid", Ocid);
        writer.WriteString("id", $"v{source.Released.Number}");
        writer.WriteString("date", InstantPattern.General.Format(source.ReleasedAt));
        writer.WriteTexts("tag", process.Contracts.Count == 0 ? ["planning"] : ["planning", "award", "contract"]);
        writer.WriteString("initiationType", "tender");
        writer.WriteString("language", "zh");
        new PartyWriter(writer, source, process).Write();
        writer.WriteStartObject("buyer");
        PartyWriter.Reference(writer, Schemes.BuyerId(process.Buyer.Code), process.Buyer.Name);
        writer.WriteEndObject();
        Planning();
        Tender();
        if (process.Contracts.Count > 0)
        {
            writer.WriteObjects("awards", process.Contracts, Award);
            writer.WriteObjects("contracts", process.Contracts, Contract);
        }
    }

    private void Planning()
    {
        writer.WriteStartObject("planning");
        writer.WriteStartObject("budget");
        writer.WriteString("description", $"{Year} 年政府采购预算");
        items.Value("amount", process.Amount);
        writer.WriteString("project", process.Project.Name);
        writer.WriteString("projectID", process.Project.Id.ToString());
        writer.WriteObjects("budgetBreakdown", Sources(), part =>
        {
            writer.WriteString("id", part.Source.Key());
            writer.WriteString("description", part.Source.ChineseName());
            items.Value("amount", part.Amount);
            writer.WriteStartObject("period");
            writer.WriteString("startDate", $"{Year}-01-01T00:00:00+08:00");
            writer.WriteString("endDate", $"{Year}-12-31T23:59:59+08:00");
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Only the sources that a line gives: left out is not zero.</summary>
    private IEnumerable<(FundingSource Source, Money Amount)> Sources() =>
        from source in FundingSources.All
        let amounts = process.Lines.Values.Select(line => line.Funding[source]).OfType<Money>().ToList()
        where amounts.Count > 0
        select (source, Money.Sum(amounts));

    /// <summary>Core 1.1 has no place for planned items but here; the status says that it is a plan, unless something was bought.</summary>
    private void Tender()
    {
        writer.WriteStartObject("tender");
        writer.WriteString("id", Ocid);
        writer.WriteString("title", process.Project.Name);
        if (process.Contracts.Count == 0)
        {
            writer.WriteString("status", "planned");
        }
        else
        {
            Methods();
        }

        Categories();
        items.Value("value", process.Amount);
        writer.WriteObjects("items", process.Lines.Values, items.Planned);
        writer.WriteEndObject();
    }

    /// <summary>One method is named only where all purchases went by it; the Chinese names say which there were.</summary>
    private void Methods()
    {
        var methods = process.Contracts.Select(contract => contract.Method).Distinct().ToList();
        if (methods.Select(Schemes.MethodOf).Distinct().ToList() is [{ } only])
        {
            writer.WriteString("procurementMethod", only);
        }

        writer.WriteString("procurementMethodDetails", string.Join('、', methods.Select(Domain.Purchasing.ProcurementMethods.ChineseName)));
    }

    private void Categories()
    {
        var categories = process.Lines.Values.GroupBy(line => line.Code.Category)
            .OrderByDescending(group => Money.Sum(group.Select(line => line.Amount))).Select(group => Schemes.CategoryOf(group.Key)).ToList();
        writer.WriteString("mainProcurementCategory", categories[0]);
        if (categories.Count > 1)
        {
            writer.WriteTexts("additionalProcurementCategories", categories[1..]);
        }
    }

    /// <summary>Without a date: the register knows the day of the contract, not that of the decision before it (中标, 成交).</summary>
    private void Award(KnownPurchase contract)
    {
        Head(contract);
        writer.WriteStartArray("suppliers");
        writer.WriteStartObject();
        var supplier = Schemes.SupplierId(contract);
        PartyWriter.Reference(writer, supplier, process.Suppliers[supplier].SupplierName);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteObjects("items", contract.Lines, line => items.Bought(contract, line, process.Lines[line.LineId]));
    }

    private void Contract(KnownPurchase contract)
    {
        Head(contract);
        writer.WriteString("awardID", contract.Number);
        writer.WriteString("dateSigned", $"{LocalDatePattern.Iso.Format(contract.ContractDay)}T00:00:00+08:00");
        if (contract.ContractNumber is { Length: > 0 } number)
        {
            writer.WriteString("description", $"合同编号：{number}");
        }
    }

    /// <summary>What award and contract both say; the value is what this project pays.</summary>
    private void Head(KnownPurchase contract)
    {
        writer.WriteString("id", contract.Number);
        writer.WriteString("title", contract.Title);
        writer.WriteString("status", contract.IsCancelled ? "cancelled" : "active");
        items.Value("value", Money.Sum(contract.Lines.Select(line => line.Amount)));
    }
}
