using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Domain.Checks.Published;

/// <summary>Makes what the checks look at of a published document: its own figures, as printed, and nothing else.</summary>
public static class PublishedSubject
{
    /// <param name="register">What the register prints for the same year, where the document is compared with it.</param>
    public static CheckSubject Of(PublishedDocument document, ICatalogue catalogue, AssetClassRules assetClasses, Disclosure? register = null)
    {
        var department = document.Department ?? new DepartmentName("", "");

        // A year that is not known stands in as default: IsYearKnown keeps every rule away from it.
        var year = document.Year ?? default;
        var asOf = AsOf(document);
        var printed = new Disclosure(department, year, asOf, document.Sections);
        var bare = new CheckSubject(
            new DepartmentFigures(department, year, asOf, new ProcurementFigures([]), AssetFigures.None), [], catalogue, assetClasses, null,
            new Dictionary<string, string>(), printed)
        {
            Document = document,
            Register = register,
        };
        var lines = new PublishedLines(bare);
        return bare with
        {
            Figures = bare.Figures with { Procurement = new ProcurementFigures(lines.Figures), Assets = PublishedAssets.Of(bare) },
            Unprinted = lines.Unprinted,
        };
    }

    /// <summary>The day on the table is AS-DAY's to judge as printed; one that only a sentence states is the figures' own.</summary>
    private static LocalDate AsOf(PublishedDocument document)
    {
        var due = document.Year?.AssetDay;
        return document.Section(Disclosure.AssetsKey)?.Table?.AsOfLine is null ? document.AsOf ?? due ?? default : due ?? document.AsOf ?? default;
    }
}
