using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;

namespace Procurement.Tests.Bundles;

/// <summary>The figures of a bundle, without a register: what the database must come to as well.</summary>
internal static class BundleFigures
{
    public static DepartmentFigures Of(RegisterBundle bundle, FiscalYear year) => new(
        new DepartmentName(bundle.Department.Code, bundle.Department.Name), year, year.AssetDay,
        new ProcurementFigures(Lines(bundle, year)),
        AssetFigures.Of(Holdings(bundle, year)));

    /// <summary>The cards as of the year's day.</summary>
    public static IEnumerable<CardHolding> Holdings(RegisterBundle bundle, FiscalYear year) => bundle.Cards
        .Where(card => card.AcquiredOn <= year.AssetDay)
        .Select(card => new CardHolding(
            card.CardNumber, card.Name, card.Kind, card.MeasureUnit, card.Quantity, card.Value, card.Area, card.OfficeArea, card.OfficeValue)
        {
            VehicleUse = card.VehicleUse,
        });

    private static List<LineFigure> Lines(RegisterBundle bundle, FiscalYear year)
    {
        var ids = new SequentialId();
        var units = bundle.Department.Units.Select(unit => new UnitName(unit.Code, unit.Name)).ToList();
        var projects = bundle.Projects.Where(project => project.FiscalYear == year).ToDictionary(
            project => project.Key,
            project => (Unit: units.Single(unit => unit.Code == project.Unit), Figure: new ProjectFigure(ids.Next(default), project.Name, project.Budget)));
        return [.. bundle.Lines
            .Where(line => projects.ContainsKey(line.Project))
            .Select(line => new LineFigure(
                ids.Next(default), projects[line.Project].Unit, projects[line.Project].Figure, line.ItemName, line.Code, line.MeasureUnit,
                line.Quantity, line.UnitPrice, line.Amount, line.Funding, line.SmeReserve, line.FixedAsset, ReferenceData.AssetClasses.IsFixedAsset(line.Code))
            {
                ClassByRule = ReferenceData.AssetClasses.RuleFor(line.Code).Class,
            })
            .OrderBy(line => units.IndexOf(line.Unit))];   // OrderBy is stable: lines keep their order within a unit
    }
}
