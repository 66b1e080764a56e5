using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>A side of a comparison with where it comes from.</summary>
/// <param name="Address">As in the address.</param>
/// <param name="Label">As people name it.</param>
/// <param name="KnownAt">Null for what the register says now.</param>
public sealed record ComparisonSide(string Address, string Label, ComparedSide Side, Instant? KnownAt, Guid? VersionId)
{
    /// <summary>What it was composed from; null where that cannot be read any more.</summary>
    public PrintSource? Source { get; init; }

    /// <summary>The department's own words on this side.</summary>
    public IReadOnlyDictionary<string, string> Values => Source?.Values ?? new Dictionary<string, string>();

    public FiscalYear Year => Side.Figures.Year;

    public LedgerState Ledger => new(Side.Figures.AsOf, KnownAt);
}

/// <summary>Two disclosures and what differs between them, with the reasons that the register knows.</summary>
/// <param name="Lines">Of each line and project, the acts between the two sides; empty between two years, whose lines are not the same ones.</param>
/// <param name="Form">The acts behind texts, headings and columns that differ.</param>
/// <param name="Moves">One page of the documents behind the asset table's changes.</param>
public sealed record Comparison(
    ComparisonSide From, ComparisonSide To, DisclosureComparison Difference, ILookup<Guid, LineReason> Lines, FormDifference Form,
    AssetMovePage Moves)
{
    public bool IsOfOneYear => From.Year == To.Year;

    /// <summary>The later asset figures less the earlier ones.</summary>
    public AssetFigures AssetChange { get; } = Less(To.Side.Figures.Assets, From.Side.Figures.Assets);

    /// <summary>What the documents leave unexplained: booked in the very moment in which a side was frozen. Zero as a rule.</summary>
    public AssetFigures Unexplained => Less(AssetChange, Moves.Total);

    /// <summary>The acts behind a changed row: those on its line, and those on its project where a cell of the project changed.</summary>
    public IReadOnlyList<LineReason> ReasonsOf(RowChange row)
    {
        if (row.LineId is not { } line)
        {
            return [];
        }

        var projects = row.Kind is ChangeKind.Changed && row.Cells.Any(cell => cell.Column is ProcurementColumns.ProjectBudget or ProcurementColumns.ProjectName)
            ? new[] { row.Before?.Project.Id, row.After?.Project.Id }.OfType<Guid>().Distinct()
            : [];
        return [.. Lines[line], .. projects.SelectMany(project => Lines[project])];
    }

    private static AssetFigures Less(AssetFigures figures, AssetFigures other)
    {
        AssetRowFigure Row(Func<AssetFigures, AssetRowFigure> row) => new(row(figures).Quantity + -row(other).Quantity, row(figures).Value - row(other).Value);
        return new AssetFigures(Row(all => all.Buildings), Row(all => all.OfficeSpace), Row(all => all.Vehicles), Row(all => all.EquipmentOver200K), Row(all => all.Other));
    }
}
