using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.OpenContracting;

/// <summary>A project with its lines and what was bought against them: one process of its own.</summary>
/// <param name="Lines">By id.</param>
/// <param name="Contracts">Purchases that one of the lines pays, each with the lines of this project only.</param>
internal sealed record ProjectProcess(
    ProjectFigure Project, UnitName Buyer, IReadOnlyDictionary<Guid, LineFigure> Lines, IReadOnlyList<KnownPurchase> Contracts)
{
    public Money Amount => Money.Sum(Lines.Values.Select(line => line.Amount));

    /// <summary>Each once, as the first purchase from it names it; the standard wants one name of a party in all of a release.</summary>
    public IReadOnlyDictionary<string, KnownPurchase> Suppliers { get; } =
        Contracts.DistinctBy(Schemes.SupplierId, StringComparer.Ordinal).ToDictionary(Schemes.SupplierId, StringComparer.Ordinal);

    /// <summary>In the order in which the version prints the projects.</summary>
    public static IEnumerable<ProjectProcess> Of(ReleasePackageSource source)
    {
        foreach (var lines in source.Released.Figures.Procurement.Lines.GroupBy(line => line.Project.Id))
        {
            var byId = lines.ToDictionary(line => line.Id);
            yield return new ProjectProcess(
                lines.First().Project, lines.First().Unit, byId,
                [
                    .. source.Purchases.Select(purchase => purchase with { Lines = [.. purchase.Lines.Where(line => byId.ContainsKey(line.LineId))] })
                        .Where(purchase => purchase.Lines.Count > 0),
                ]);
        }
    }
}
