using NodaTime;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Published;

/// <summary>A document that somebody published, as far as it could be read: the two sections in the form of a disclosure, what stands
/// around them, and what could not be read. Nothing in it is guessed.</summary>
/// <param name="Department">As the document names it; null where it does not.</param>
/// <param name="Year">The budget year that title or sentences name; null where none does, or where they differ.</param>
/// <param name="AsOf">The day that the asset table states; null where it states none.</param>
/// <param name="Sections">Those that were found, in the document's order; at most one of each key.</param>
/// <param name="Outside">Everything else, in reading order, for figures of other sections that the two must agree with.</param>
public sealed record PublishedDocument(
    DepartmentName? Department, FiscalYear? Year, LocalDate? AsOf, IReadOnlyList<DisclosureSection> Sections,
    IReadOnlyList<OutsideBlock> Outside, IReadOnlyList<UnreadPlace> Unread)
{
    /// <summary>The keys of the sections of whose table rows were not read, or the whole table: sums over the rest say nothing.</summary>
    public IReadOnlySet<string> Incomplete { get; init; } = new HashSet<string>();

    public DisclosureSection? Section(string key) => Sections.FirstOrDefault(section => section.Key == key);
}

/// <summary>A paragraph or a table outside of the two sections.</summary>
/// <param name="Heading">The nearest heading above it; empty before the first.</param>
/// <param name="Rows">The rows of a table; one row with one cell for a paragraph.</param>
/// <param name="IsTable">Whether it is a table.</param>
public sealed record OutsideBlock(string Heading, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsTable);

/// <summary>What a reader could not make sense of.</summary>
/// <param name="Place">Where, as people see it: <c>国有资产信息/第3行</c>.</param>
/// <param name="Text">What stands there, shortened.</param>
/// <param name="Why">One Chinese sentence.</param>
public sealed record UnreadPlace(string Place, string Text, string Why);
