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

    /// <summary>Of a published document's lines, what the paper does not print; nothing for the register.</summary>
    public UnprintedCells Unprinted { get; init; } = UnprintedCells.None;

    /// <summary>What the register prints for the same year, where a published document is compared with it.</summary>
    public Disclosure? Register { get; init; }

    /// <summary>Whether the budget year is known: a published document may name none, or several.</summary>
    public bool IsYearKnown => Document is null || Document.Year is not null;

    /// <summary>Whether the figures were themselves read from a published document: then they are no more exact than it prints
    /// them, and what it does not print is unknown rather than nothing.</summary>
    public bool IsPublished => Layout is null && Printed is not null;

    /// <summary>Whether every row of the section's table is known; of a published one some may not have been read.</summary>
    public bool HasAllRows(string section) => Document?.Incomplete.Contains(section) != true;

    /// <summary>A section as printed; null where there is none, which a published document may lack.</summary>
    public DisclosureSection? Section(string key) => Printed?.Sections.FirstOrDefault(section => section.Key == key);
}

/// <summary>Lines of a published table that lack what a line of the register always has. Their figures hold a stand-in that no rule may judge.</summary>
/// <param name="Codes">No catalogue code, none that is one, or one whose edition cannot be told.</param>
/// <param name="Amounts">No amount in any column.</param>
public sealed record UnprintedCells(IReadOnlySet<Guid> Codes, IReadOnlySet<Guid> Amounts)
{
    public static UnprintedCells None { get; } = new(new HashSet<Guid>(), new HashSet<Guid>());
}
