using Procurement.Data.Audit;
using Procurement.Domain.Common;

namespace Procurement.Data.Register;

/// <summary>What the audit trail says of an import: one record a department, with the counts; what each row said stands in the ledgers.</summary>
internal static class ImportAudit
{
    public static IReadOnlyList<AuditFact> Of(ImportSummary summary, GivenBundle given) => summary.ChangesNothing ? [] :
    [
        new AuditFact(
            given.Action, "department", summary.DepartmentId, $"{summary.Department.Code} {summary.Department.Name}", Before: null,
            new ImportRecord(
                given.FileName, summary.Years, summary.IsNewDepartment, summary.ProjectsAdded, summary.ProjectsChanged, summary.LinesAdded, summary.LinesChanged,
                summary.LinesRemoved, summary.CardsAdded, summary.CardsCorrected, summary.CardsDescribed, summary.SettingsChanged)),
    ];

    private sealed record ImportRecord(
        string FileName, IReadOnlyList<FiscalYear> Years, bool IsNewDepartment, int ProjectsAdded, int ProjectsChanged, int LinesAdded, int LinesChanged,
        int LinesRemoved, int CardsAdded, int CardsCorrected, int CardsDescribed, int SettingsChanged);
}
