using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Catalogue;

/// <summary>What the two editions say of a line's code. A line gets one verdict, so that one cause never makes two findings:
/// a code of the wrong edition has, as a rule, the wrong name too, and so has one that is not exact enough.</summary>
internal enum CodeVerdict
{
    Fine,

    /// <summary>Not in its edition, but in the other under the item's name.</summary>
    InOtherEdition,

    /// <summary>In both editions, and it is the other that has the item's name.</summary>
    NamedInOtherEdition,

    /// <summary>Not in its edition.</summary>
    Unlisted,

    /// <summary>A code of an edition that the budget year does not use.</summary>
    EditionOutOfYear,

    /// <summary>More exact codes stand below it.</summary>
    NotLeaf,

    /// <summary>The catalogue has another name for it.</summary>
    OtherName,
}

/// <param name="Place">The line's place.</param>
/// <param name="Item">The code's row in its own edition.</param>
/// <param name="Other">Its row in the other one.</param>
internal sealed record CodeReading(LineFigure Line, string Place, CodeVerdict Verdict, CatalogueItem? Item, CatalogueItem? Other)
{
    public string EditionName => Name(Line.Code.Edition);

    public string OtherEditionName => Name(OtherThan(Line.Code.Edition));

    public static IEnumerable<CodeReading> Of(CheckSubject subject, params IReadOnlyCollection<CodeVerdict> verdicts) =>
        subject.PlacedLines()
            .Where(placed => !subject.Unprinted.Codes.Contains(placed.Line.Id))
            .Select(placed => Read(subject, placed.Line, placed.Place))
            .Where(reading => verdicts.Contains(reading.Verdict));

    private static CodeReading Read(CheckSubject subject, LineFigure line, string place)
    {
        var (edition, code) = (line.Code.Edition, line.Code.Text);
        var item = subject.Catalogue.Find(edition, code);
        var other = subject.Catalogue.Find(OtherThan(edition), code);
        var verdict = item is null
            ? OfUnlisted(subject, line, other)
            : OfListed(subject, line, item, other);
        return new(line, place, verdict, item, other);
    }

    private static CodeVerdict OfUnlisted(CheckSubject subject, LineFigure line, CatalogueItem? other)
    {
        if (other is not null && TextFold.Same(other.Name, line.ItemName))
        {
            return CodeVerdict.InOtherEdition;
        }

        // Of 2013 only an extract is held: in a year of 2022 codes the edition is the likelier cause than the extract's gaps.
        var isOutOfYear = line.Code.Edition is CatalogueEdition.Of2013 && IsOutOfYear(line.Code.Edition, subject);
        return isOutOfYear ? CodeVerdict.EditionOutOfYear : CodeVerdict.Unlisted;
    }

    private static CodeVerdict OfListed(CheckSubject subject, LineFigure line, CatalogueItem item, CatalogueItem? other)
    {
        var isNamed = TextFold.Same(item.Name, line.ItemName);
        if (!isNamed && other is not null && TextFold.Same(other.Name, line.ItemName))
        {
            return CodeVerdict.NamedInOtherEdition;
        }

        if (IsOutOfYear(line.Code.Edition, subject))
        {
            return CodeVerdict.EditionOutOfYear;
        }

        if (subject.Catalogue.HasChildren(line.Code.Edition, line.Code.Text))
        {
            return CodeVerdict.NotLeaf;
        }

        return isNamed ? CodeVerdict.Fine : CodeVerdict.OtherName;
    }

    private static bool IsOutOfYear(CatalogueEdition edition, CheckSubject subject) => subject.IsYearKnown && (edition is CatalogueEdition.Of2022
        ? subject.Figures.Year.Number <= CodeShape.LastYearOf2013
        : subject.Figures.Year.Number >= CodeShape.FirstYearOf2022Only);

    private static CatalogueEdition OtherThan(CatalogueEdition edition) =>
        edition is CatalogueEdition.Of2013 ? CatalogueEdition.Of2022 : CatalogueEdition.Of2013;

    private static string Name(CatalogueEdition edition) => $"{(int)edition}年版目录";
}
