using NodaTime;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Publishing;

/// <summary>All that a version freezes (<c>released-disclosure/1</c>): what was printed, from which figures, in which layout.</summary>
/// <param name="Number">第几版 of the year.</param>
/// <param name="Reason">更正原因; null for a year's first release.</param>
/// <param name="KnownAt">The instant up to which the register was read.</param>
/// <param name="Figures">Department, year, as-of day, all lines with their ids, and the asset rows, in yuan.</param>
/// <param name="Printed">The two sections as the five files print them.</param>
/// <param name="Values">The department's own words for the layout.</param>
/// <param name="Warnings">What the checks warned of when it was submitted.</param>
/// <param name="Files">The files that were made of it.</param>
public sealed record ReleasedDisclosure(
    int Number, string? Reason, string SubmittedBy, Instant KnownAt, DepartmentFigures Figures, Disclosure Printed, FrozenLayout Layout,
    IReadOnlyDictionary<string, string> Values, IReadOnlyList<Finding> Warnings, IReadOnlyList<FrozenFile> Files)
{
    /// <summary>The generation of the writers that made the files, from 1.</summary>
    public int Writers { get; init; } = 1;
}

/// <param name="Text">The layout as JSON text, <c>disclosure-layout/1</c>, byte for byte as it was.</param>
public sealed record FrozenLayout(string Name, string Text);

/// <summary>What is known of a file without its bytes.</summary>
/// <param name="Format">docx, xlsx, html, txt or json.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 small hexadecimal digits.</param>
public sealed record FrozenFile(string Format, int Length, string Sha256);
