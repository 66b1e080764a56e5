namespace Procurement.Documents.Published.Sections;

/// <summary>Where a section stands among the pieces.</summary>
/// <param name="Start">Its heading.</param>
/// <param name="End">The first piece behind it.</param>
internal sealed record SectionSpan(HeadingText Heading, int Start, int End)
{
    public string Key => Heading.Key!;
}
