using Procurement.Domain.Catalogue;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;

namespace Procurement.Domain.Checks;

/// <summary>What the checks look at: the figures of a department and year, the cards behind them, and the two sections as printed.</summary>
/// <param name="Layout">The layout of <paramref name="Printed"/>; null where no layout was chosen, like <paramref name="Printed"/>,
/// and null for a document that somebody published.</param>
/// <param name="Values">The department's own words for the layout's templates.</param>
/// <param name="SuspectCards">The cards that a card rule could object to, as of the figures' day. The register leaves out the
/// ordinary ones (see <see cref="SuspectCards"/>), so that a million cards need not be read to check a few.</param>
public sealed record CheckSubject(
    DepartmentFigures Figures,
    IReadOnlyList<CardHolding> SuspectCards,
    ICatalogue Catalogue,
    AssetClassRules AssetClasses,
    DisclosureLayout? Layout,
    IReadOnlyDictionary<string, string> Values,
    Disclosure? Printed)
{
    /// <summary>The codes under which cards are booked; none for a published document, which has no cards.</summary>
    public IReadOnlyList<CardCode> CardCodes { get; init; } = [];

    /// <summary>The published document that the figures were read from, with what stands around the two sections; null for the register.</summary>
    public PublishedDocument? Document { get; init; }

    /// <summary>Whether the figures were themselves read from a published document: then they are no more exact than it prints
    /// them, and what it does not print is unknown rather than nothing.</summary>
    public bool IsPublished => Layout is null && Printed is not null;

    /// <summary>A section as printed; null where there is none, which a published document may lack.</summary>
    public DisclosureSection? Section(string key) => Printed?.Sections.FirstOrDefault(section => section.Key == key);
}
