using System.Text.Json;
using Procurement.Data.Audit;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The wordings that an adjustment keeps as JSON text, which name the project by its id, as lines of a file.</summary>
internal static class WordingText
{
    public static LineContent? Read(string? text, ExportNames names)
    {
        if (text is null)
        {
            return null;
        }

        var wording = JsonSerializer.Deserialize<LineWording>(text, AuditJson.Options)!;
        var amounts = wording.Amounts;
        return new LineContent(
            names.Project(wording.ProjectId), wording.ItemName, CatalogueCode.Parse(wording.Code, wording.Edition), wording.MeasureUnit,
            amounts.Quantity, amounts.UnitPrice, amounts.Amount, amounts.Funding, amounts.SmeReserve, wording.FixedAsset);
    }

    public static string? Write(LineContent? line, IReadOnlyDictionary<string, Guid> projects) => line is null ? null : AuditJson.Write(new LineWording(
        projects[line.Project], line.ItemName, line.Code.Edition, line.Code.Text, line.MeasureUnit,
        new LineAmounts(line.Quantity, line.UnitPrice, line.Amount, line.Funding, line.SmeReserve), line.FixedAsset));
}
