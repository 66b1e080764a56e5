using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

public enum RollPhase
{
    Opening,
    Change,
    Closing,
}

/// <summary>A sum over entries on its way into a roll-forward.</summary>
/// <param name="Key">Of the row that it belongs to.</param>
/// <param name="Change">Null but for changes; null there too for what is charged.</param>
/// <param name="Charges">Depreciation of the year in yuan.</param>
public sealed record RollPart(string Key, RollPhase Phase, YearChange? Change, BookFigure Figure, Money Charges = default);

/// <summary>Puts sums together to the table.</summary>
public static class RollParts
{
    /// <param name="labels">The rows' keys and names in their order; a row without any figure and of no class of its own is left out.</param>
    /// <param name="keepsEmpty">Whether rows without figures stand all the same.</param>
    public static RollForward Table(
        FiscalYear year, RollBy by, bool hasDepreciation, IReadOnlyCollection<RollPart> parts, IEnumerable<(string Key, string Label)> labels, bool keepsEmpty)
    {
        var byKey = parts.ToLookup(part => part.Key);
        var rows = labels.Where(label => keepsEmpty || byKey[label.Key].Any(HasFigure)).Select(label => Row(label.Key, label.Label, byKey[label.Key]));
        return new RollForward(year, by, hasDepreciation, [.. rows], Row("", "合计", parts));
    }

    private static bool HasFigure(RollPart part) => !part.Figure.IsZero || !part.Charges.IsZero;

    private static RollRow Row(string key, string label, IEnumerable<RollPart> given)
    {
        var parts = given.ToList();
        return new RollRow(
            key, label, Sum(parts.Where(part => part.Phase is RollPhase.Opening)),
            [.. parts.Where(part => part.Change is not null).GroupBy(part => part.Change!.Value).OrderBy(group => group.Key)
                .Select(group => new RollCell(group.Key, Sum(group))).Where(cell => !cell.Figure.IsZero)],
            Money.Sum(parts.Select(part => part.Charges)), Sum(parts.Where(part => part.Phase is RollPhase.Closing)));
    }

    private static BookFigure Sum(IEnumerable<RollPart> parts) => BookFigure.Sum(parts.Select(part => part.Figure));
}
