using System.Globalization;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Disclosures;

/// <summary>The names that templates know, with the department's figures behind them: money as <c>Money</c> (yuan), areas and
/// counts as <c>Quantity</c>, percentages as <c>Share</c>, days as <c>LocalDate</c>, the rest as text or whole numbers.</summary>
public static class TemplateVariables
{
    /// <summary>The variable whose names a department chooses itself: <c>values.preparer</c>.</summary>
    public const string Values = "values";

    /// <summary>The variable that only the label of a subtotal row knows: <c>unit.code</c>, <c>unit.name</c>.</summary>
    public const string Unit = "unit";

    /// <summary>The variable under which stand the thresholds that a layout names: <c>assets.equipmentOver.50.value</c>.</summary>
    public const string EquipmentOver = "equipmentOver";

    /// <summary>The variable for the uses of vehicles: <c>assets.vehiclesByUse.lawEnforcement.quantity</c>.</summary>
    public const string VehiclesByUse = "vehiclesByUse";

    /// <summary>Among <see cref="VehiclesByUse"/>: vehicles of whose use nobody said anything.</summary>
    public const string Unstated = "unstated";

    public static Dictionary<string, object?> Of(DepartmentFigures figures, IReadOnlyDictionary<string, string> values) => new(StringComparer.Ordinal)
    {
        ["year"] = figures.Year.Number,
        ["asOf"] = figures.AsOf,
        ["department"] = Named(figures.Department.Code, figures.Department.Name),
        [Values] = values.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal),
        ["procurement"] = Procurement(figures.Procurement, figures.Breakdown.Asked),
        ["assets"] = Assets(figures.Assets, figures.Breakdown),
    };

    /// <summary>The same variables and <c>unit</c>.</summary>
    public static Dictionary<string, object?> WithUnit(IReadOnlyDictionary<string, object?> variables, UnitName unit) =>
        new(variables, StringComparer.Ordinal) { [Unit] = Named(unit.Code, unit.Name) };

    private static Dictionary<string, object?> Named(string code, string name) => new(StringComparer.Ordinal) { ["code"] = code, ["name"] = name };

    private static Dictionary<string, object?> Procurement(ProcurementFigures figures, BreakdownRequest asked) => new(StringComparer.Ordinal)
    {
        ["total"] = figures.Total,
        ["grandTotal"] = figures.GrandTotal,
        ["lineCount"] = figures.Lines.Count,
        ["goods"] = figures.Of(CatalogueCategory.Goods),
        ["works"] = figures.Of(CatalogueCategory.Works),
        ["services"] = figures.Of(CatalogueCategory.Services),
        ["smeReserve"] = figures.SmeReserve,
        ["smeReserveShare"] = figures.SmeReserveShare,
        ["plannedFixedAssets"] = figures.PlannedFixedAssets,
        ["planned"] = Planned(figures, asked.EquipmentThresholds),
        ["funding"] = FundingSources.All.ToDictionary(source => source.Key(), source => (object?)figures.Of(source), StringComparer.Ordinal),
    };

    private static Dictionary<string, object?> Planned(ProcurementFigures figures, IReadOnlyList<int> thresholds) => new(StringComparer.Ordinal)
    {
        ["vehicles"] = Row(figures.Planned(AssetClass.Vehicle, 0m)),
        ["equipment"] = Row(figures.Planned(AssetClass.Equipment, 0m)),
        [EquipmentOver] = Over(thresholds, threshold => figures.Planned(AssetClass.Equipment, BreakdownRequest.YuanOf(threshold))),
    };

    private static Dictionary<string, object?> Assets(AssetFigures figures, AssetBreakdown breakdown) => new(StringComparer.Ordinal)
    {
        ["total"] = figures.Total,
        ["buildings"] = Row(figures.Buildings),
        ["officeSpace"] = Row(figures.OfficeSpace),
        ["vehicles"] = Row(figures.Vehicles),
        ["equipmentOver200k"] = Row(figures.EquipmentOver200K),
        ["other"] = Row(figures.Other),
        [VehiclesByUse] = Uses(breakdown),
        [EquipmentOver] = Over(breakdown.Asked.EquipmentThresholds, threshold => breakdown.EquipmentOver[threshold]),
    };

    private static Dictionary<string, object?> Uses(AssetBreakdown breakdown) =>
        new(VehicleUses.All.ToDictionary(use => use.Key(), use => (object?)Row(breakdown.Vehicles(use))), StringComparer.Ordinal) { [Unstated] = Row(breakdown.VehiclesUnstated) };

    private static Dictionary<string, object?> Over(IReadOnlyList<int> thresholds, Func<int, AssetRowFigure> figure) =>
        thresholds.ToDictionary(threshold => threshold.ToString(CultureInfo.InvariantCulture), threshold => (object?)Row(figure(threshold)), StringComparer.Ordinal);

    private static Dictionary<string, object?> Row(AssetRowFigure row) => new(StringComparer.Ordinal)
    {
        ["quantity"] = row.Quantity,
        ["value"] = row.Value,
    };
}
