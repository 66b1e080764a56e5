using Procurement.Domain.Checks.Assets;
using Procurement.Domain.Checks.Budgeting;
using Procurement.Domain.Checks.Catalogue;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Checks.Published;

namespace Procurement.Domain.Checks;

/// <summary>Every rule there is, in the order in which its findings are reported; README.md beside this file lists them too.</summary>
public static class AllChecks
{
    public static IReadOnlyList<ICheck> List { get; } =
    [
        new LineAmountCheck(),
        new FundingSplitCheck(),
        new ProjectBudgetCheck(),
        new TableSumsCheck(),
        new WholeCountCheck(),
        new SmeReserveCheck(),
        new CodeListedCheck(),
        new EditionCheck(),
        new LeafCodeCheck(),
        new ItemNameCheck(),
        new CardCodeCheck(),
        new PlannedAssetsCheck(),
        new AssetTotalCheck(),
        new OfficeSpaceCheck(),
        new MissingFigureCheck(),
        new NegativeHoldingCheck(),
        new NearLimitCheck(),
        new WholeAssetCheck(),
        new AsOfDayCheck(),
        new TextTotalCheck(),
        new ReadableFigureCheck(),
        new MissingColumnCheck(),
        new TemplateValuesCheck(),
        new LayoutChosenCheck(),
        new PlannedElsewhereCheck(),
        new VehicleCostCheck(),
        new AreaPriceCheck(),
        new SectionPresentCheck(),
        new UnreadPlaceCheck(),
        new BudgetYearCheck(),
        new MoneyUnitCheck(),
        new NarrativePartsCheck(),
        new EmptyTableCheck(),
        new SimilarNamesCheck(),
        new LeftoverInstructionCheck(),
        new WordSlipCheck(),
        new PercentColumnCheck(),
        new RegisterCellsCheck(),
    ];
}
