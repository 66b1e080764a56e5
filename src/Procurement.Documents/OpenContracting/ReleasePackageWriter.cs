using NodaTime.Text;
using Procurement.Documents.Json;

namespace Procurement.Documents.OpenContracting;

/// <summary>Writes a release package of the Open Contracting Data Standard 1.1: one release for each project of a version.</summary>
public static class ReleasePackageWriter
{
    public const string Version = "1.1";

    /// <summary>The one extension that the packages use: <c>planning.budget.budgetBreakdown</c>.</summary>
    public const string BudgetBreakdown = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_budget_breakdown_extension/master/extension.json";

    /// <summary>The same source gives the same bytes.</summary>
    /// <param name="source">With at least one line: a package without a release is none.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ReleasePackageSource source, Stream stream) => JsonOutput.Write(stream, writer =>
    {
        var department = source.Released.Figures.Department;
        writer.WriteStartObject();
        writer.WriteString("uri", source.Address.AbsoluteUri);
        writer.WriteString("version", Version);
        writer.WriteTexts("extensions", [BudgetBreakdown]);
        writer.WriteString("publishedDate", InstantPattern.General.Format(source.ReleasedAt));
        writer.WriteStartObject("publisher");
        writer.WriteString("name", department.Name);
        writer.WriteString("scheme", Schemes.BudgetCode);
        writer.WriteString("uid", Schemes.BudgetId(source.Region, department.Code));
        writer.WriteEndObject();
        writer.WriteObjects("releases", ProjectProcess.Of(source), process => new ReleaseWriter(writer, source, process).Write());
        writer.WriteEndObject();
    });
}
