using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>A line as the audit trail keeps it: what people read, with the project's name beside its id.</summary>
/// <param name="Funding">Only the sources that are given, by key.</param>
public sealed record AuditedLine(
    int FiscalYear, Guid ProjectId, string Project, string ItemName, int Edition, string Code, string MeasureUnit, Quantity Quantity,
    UnitPrice UnitPrice, Money Amount, IReadOnlyDictionary<string, Money> Funding, Money? SmeReserve, bool? FixedAsset, string? FixedAssetReason)
{
    public static AuditedLine Of(ProcurementLine line, Project project) => new(
        line.FiscalYear.Number, project.Id, project.Name, line.ItemName, (int)line.Edition, line.CodeText, line.MeasureUnit, line.Quantity,
        line.UnitPrice, line.Amount, Given(line.Funding), line.SmeReserve, line.FixedAsset, line.FixedAssetReason);

    private static Dictionary<string, Money> Given(Funding funding) => FundingSources.All
        .Where(source => funding[source] is not null)
        .ToDictionary(source => source.Key(), source => funding[source]!.Value, StringComparer.Ordinal);
}
