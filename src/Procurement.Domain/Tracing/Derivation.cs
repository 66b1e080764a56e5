using Procurement.Domain.Assets;

namespace Procurement.Domain.Tracing;

/// <summary>推导: where a printed figure comes from, down to the lines and cards, and how it was rounded.</summary>
/// <param name="Title">What it is, in Chinese: 合计行的“一般公共预算拨款”.</param>
/// <param name="Printed">As it prints.</param>
/// <param name="Exact">The figure before rounding; null for what is no figure: a name, a day, words.</param>
/// <param name="Rounding">One sentence from the exact figure to the printed one; null where there is no exact one.</param>
/// <param name="Rule">The rule in one Chinese sentence.</param>
/// <param name="Source">The document or definition behind the rule.</param>
/// <param name="Parts">What was looked at, counted or not; the counted ones add up to <paramref name="Exact"/>. Empty where <see cref="Cards"/> says which cards.</param>
public sealed record Derivation(
    FigureKey Key, string Title, string Printed, ExactFigure? Exact, string? Rounding, string Rule, string Source, IReadOnlyList<DerivationPart> Parts)
{
    /// <summary>The cards whose holdings add up to the figure: as many as a million, so they are read page by page.</summary>
    public CardSelection? Cards { get; init; }

    /// <summary>What the counted parts add up to.</summary>
    public decimal Sum => Parts.Where(part => part.Counts).Sum(part => part.Amount ?? 0m);
}

/// <param name="Unit">元, 条, 平方米 or the like.</param>
public sealed record ExactFigure(decimal Value, string Unit);

/// <summary>One thing that was looked at.</summary>
/// <param name="Label">Its name for people.</param>
/// <param name="Amount">What it adds, in the unit of the exact figure; null where it has no such figure.</param>
/// <param name="Counts">Whether it is counted.</param>
/// <param name="Reason">Why it counts or does not, in Chinese.</param>
public sealed record DerivationPart(PartKind Kind, string Label, decimal? Amount, bool Counts, string Reason)
{
    /// <summary>Of a line or a project: its id, to open it by.</summary>
    public Guid? Id { get; init; }

    /// <summary>第几行 of the lines, from 1.</summary>
    public int? Number { get; init; }

    /// <summary>Whose it is or what it belongs to: unit and project.</summary>
    public string? Of { get; init; }

    /// <summary>The part is a figure with a derivation of its own.</summary>
    public FigureKey? Figure { get; init; }
}

public enum PartKind
{
    /// <summary>政府采购预算明细</summary>
    Line,

    /// <summary>项目</summary>
    Project,

    /// <summary>资金来源 of a line</summary>
    Funding,

    /// <summary>A row of the asset table</summary>
    AssetRow,

    /// <summary>Given as it stands: a quantity, a name, a day, words.</summary>
    Given,
}

/// <summary>What of a card counts.</summary>
public enum CardMeasure
{
    /// <summary>Pieces; of buildings and office space m².</summary>
    Quantity,

    /// <summary>账面原值 in yuan.</summary>
    Value,
}

/// <summary>The cards behind a figure of the asset table.</summary>
public sealed record CardSelection(AssetRow Row, CardMeasure Measure);
