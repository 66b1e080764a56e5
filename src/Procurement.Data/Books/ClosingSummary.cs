using System.Text.Json;
using Procurement.Data.Audit;
using Procurement.Domain.Books;

namespace Procurement.Data.Books;

/// <summary>How the figures that a year was closed with stand in <see cref="AssetYear.Summary"/>.</summary>
public static class ClosingSummary
{
    public static string Write(ClosedFigures figures) => JsonSerializer.Serialize(figures, AuditJson.Options);

    public static ClosedFigures? Read(string? summary) => summary is null ? null : JsonSerializer.Deserialize<ClosedFigures>(summary, AuditJson.Options);
}
