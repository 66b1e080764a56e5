using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>The places of a JSON bundle: its paths follow from the index alone.</summary>
internal sealed class JsonPlaces : IBundlePlaces
{
    public const string Department = "$.department";
    public const string Units = "$.department.units";
    public const string Projects = "$.projects";
    public const string Lines = "$.procurementLines";
    public const string Cards = "$.assets";
    public const string Layouts = "$.layouts";
    public const string Choices = "$.disclosures";
    public const string AssetEntries = "$.history.assetEntries";
    public const string SupersededLines = "$.history.supersededLines";
    public const string BudgetYears = "$.budgetYears";
    public const string Adjustments = "$.adjustments";
    public const string Purchases = "$.purchases";
    public const string Acceptances = "$.acceptances";
    public const string CardProposals = "$.cardProposals";

    public const string AssetDesk = "$.assetDesk";
    public const string DisclosureVersions = "$.disclosureVersions";

    public static JsonPlaces Instance { get; } = new();

    public string Of(BundlePart part, int index, string? field) => part switch
    {
        BundlePart.Department => field is null ? Department : $"{Department}.{field}",
        BundlePart.Unit => new RowPlace(Units, index).Of(field),
        BundlePart.Project => new RowPlace(Projects, index).Of(field),
        BundlePart.Line => new RowPlace(Lines, index).Of(field),
        BundlePart.Card => new RowPlace(Cards, index).Of(field),
        BundlePart.Layout => new RowPlace(Layouts, index).Of(field),
        BundlePart.Choice => new RowPlace(Choices, index).Of(field),
        BundlePart.AssetEntry => new RowPlace(AssetEntries, index).Of(field),
        BundlePart.SupersededLine => new RowPlace(SupersededLines, index).Of(field),
        BundlePart.BudgetYear => new RowPlace(BudgetYears, index).Of(field),
        BundlePart.Adjustment => new RowPlace(Adjustments, index).Of(field),
        BundlePart.Purchase => new RowPlace(Purchases, index).Of(field),
        BundlePart.Acceptance => new RowPlace(Acceptances, index).Of(field),
        BundlePart.AssetDesk => $"{AssetDesk}.{field}",
        BundlePart.DisclosureVersion => new RowPlace(DisclosureVersions, index).Of(field),
        BundlePart.CardProposal => new RowPlace(CardProposals, index).Of(field),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a bundle."),
    };
}
