using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Published;

/// <summary>The lines of a published procurement table as figures, in yuan.</summary>
internal sealed class PublishedLines
{
    private const int QuantityDecimals = 4;
    private const int PriceDecimals = 6;

    /// <summary>What <see cref="Quantity"/> and <see cref="UnitPrice"/> hold, so that their product is a decimal.</summary>
    private const decimal LargestQuantity = 100_000_000_000_000m;
    private const decimal LargestPrice = 1_000_000_000_000m;

    private readonly CheckSubject subject;
    private readonly int unit;
    private readonly int priceUnit;
    private readonly HashSet<Guid> codeless = [];
    private readonly HashSet<Guid> amountless = [];
    private readonly Dictionary<(string Section, string Name, Money? Budget), ProjectFigure> projects = [];
    private string? projectAbove;
    private string? sectionAbove;
    private Money? budgetAbove;

    public PublishedLines(CheckSubject subject)
    {
        this.subject = subject;
        var table = TableReading.OfProcurement(subject);
        (unit, priceUnit) = ((int)PrintedUnits.Of(subject, table), (int)PrintedUnits.OfPrice(subject, table));
        Figures = table is null ? [] : [.. table.Lines.Select(Line)];
    }

    public IReadOnlyList<LineFigure> Figures { get; }

    public UnprintedCells Unprinted => new(codeless, amountless);

    private LineFigure Line(PrintedLine line)
    {
        var id = Id(line.Number);
        var project = Project(line);
        var (code, isFixedAsset) = Code(line, id);
        return new LineFigure(
            id, new UnitName(line.Row.Unit ?? "", line.Row.Unit ?? ""), project, line.Text(ProcurementColumns.ItemName), code,
            line.Text(ProcurementColumns.MeasureUnit), Quantity.Of(Within(line.Figure(ProcurementColumns.Quantity).OrZero, LargestQuantity, QuantityDecimals)),
            UnitPrice.FromYuan(Within(line.Figure(ProcurementColumns.UnitPrice).OrZero * priceUnit, LargestPrice, PriceDecimals)),
            Amount(line, id), Funding.From(source => Source(line, source)), Money(line, ProcurementColumns.SmeReserve), null, isFixedAsset);
    }

    /// <summary>A merged cell leaves the name of the next lines blank, and the budget with it. Names are unique within a unit only, and where
    /// nothing tells the units apart two budgets of one name are two projects.</summary>
    private ProjectFigure Project(PrintedLine line)
    {
        var name = line.Text(ProcurementColumns.ProjectName);
        var goesOn = sectionAbove == line.Section && (name.Length == 0 || TextFold.Same(name, projectAbove ?? ""));
        var budget = Money(line, ProcurementColumns.ProjectBudget) ?? (goesOn ? budgetAbove : null);
        projectAbove = goesOn && name.Length == 0 ? projectAbove : name;
        (sectionAbove, budgetAbove) = (line.Section, budget);
        var key = (line.Section, TextFold.Fold(projectAbove ?? ""), budget);
        if (!projects.TryGetValue(key, out var project))
        {
            projects[key] = project = new ProjectFigure(Id(-1 - projects.Count), projectAbove ?? "", budget ?? Common.Money.Zero);
        }

        return project;
    }

    /// <summary>A figure beyond the limit is as good as not printed.</summary>
    private static decimal Within(decimal value, decimal limit, int decimals) => decimal.Abs(value) < limit ? decimal.Round(value, decimals, MidpointRounding.AwayFromZero) : 0m;

    /// <summary>总计, or 合计, or what the sources pay: the first that is printed.</summary>
    private Money Amount(PrintedLine line, Guid id)
    {
        var stated = Money(line, ProcurementColumns.AmountGrandTotal) ?? Money(line, ProcurementColumns.AmountTotal);
        Money[] sources = [.. FundingSources.All.Select(source => Source(line, source)).OfType<Money>()];
        if (stated is null && sources.Length == 0)
        {
            amountless.Add(id);
        }

        return stated ?? Common.Money.Sum(sources);
    }

    private Money? Source(PrintedLine line, FundingSource source)
    {
        Money[] given = [.. ProcurementColumns.Sources.Where(pair => pair.Value == source).Select(pair => Money(line, pair.Key)).OfType<Money>()];
        return given.Length == 0 ? null : Common.Money.Sum(given);
    }

    private Money? Money(PrintedLine line, string key) => line.Figure(key).Value is { } value ? Common.Money.RoundToFen(value * unit) : null;

    /// <summary>A code whose edition neither its digits, nor the year, nor its name tells is not known: nothing is guessed.</summary>
    private (CatalogueCode Code, bool IsFixedAsset) Code(PrintedLine line, Guid id)
    {
        var text = TextFold.Fold(line.Text(ProcurementColumns.CatalogueCode)).ToUpperInvariant();
        if (Edition(text, line.Text(ProcurementColumns.ItemName)) is { } edition && CatalogueCode.TryParse(text, edition, out var code))
        {
            return (code, subject.AssetClasses.IsFixedAsset(code));
        }

        codeless.Add(id);
        return (CatalogueCode.Parse("C", CatalogueEdition.Of2013), false);
    }

    private CatalogueEdition? Edition(string code, string item)
    {
        if (!CodeShape.Fits(code, CatalogueEdition.Of2013) && !CodeShape.Fits(code, CatalogueEdition.Of2022))
        {
            return null;
        }

        var catalogue = subject.Catalogue;
        return CodeShape.EditionOf(code, subject.Document?.Year, text => catalogue.Find(CatalogueEdition.Of2022, text) is not null)
            ?? new CatalogueEdition?[] { CatalogueEdition.Of2013, CatalogueEdition.Of2022 }
                .FirstOrDefault(edition => catalogue.Find(edition!.Value, code) is { } found && TextFold.Same(found.Name, item));
    }

    /// <summary>Lines count from 1, projects from -1 downwards: no two share an id.</summary>
    private static Guid Id(int number) => new(number, 0, 1, new byte[8]);
}
