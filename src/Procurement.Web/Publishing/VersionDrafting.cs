using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Books;
using Procurement.Data.Disclosures;
using Procurement.Data.Model;
using Procurement.Documents.Layouts;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Publishing;

/// <summary>Composes what a version would freeze, with everything that stands against freezing it.</summary>
public sealed class VersionDrafting(RegisterHost host)
{
    /// <summary>The year's disclosure as chosen: layout, own words, as-of day.</summary>
    /// <param name="context">Sees the whole department; what is read is of its transaction.</param>
    /// <param name="knownAt">Null for all that is recorded.</param>
    /// <param name="layoutName">Null for the chosen layout.</param>
    public async Task<VersionDraft> ReadAsync(RegisterContext context, FiscalYear year, Instant? knownAt, string? layoutName, CancellationToken cancel)
    {
        var choice = await context.DisclosureChoices.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel);
        var layout = await LayoutAsync(context, layoutName ?? choice?.LayoutName, cancel);
        var values = choice?.ReadValues() ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var (figures, suspects, codes) = await FiguresReader.ReadInAsync(context, host.AssetClasses, year, choice?.AsOf, knownAt, forChecks: true, cancel);
        var form = layout is null ? null : LayoutReader.Parse(layout.Text);
        var printed = form is null ? null : new DisclosureComposer(figures, form, values, host.Templates).Compose();
        var subject = new CheckSubject(figures, suspects, await host.CatalogueAsync(cancel), host.AssetClasses, form, values, printed) { CardCodes = codes };
        return new VersionDraft(figures, printed, layout, form?.MoneyUnit ?? MoneyUnit.TenThousandYuan, values, [.. CheckRunner.Run(subject), .. await NoticesAsync(context, year, cancel)]);
    }

    /// <summary>The same figures and words as of now, in the form in which a version was frozen: whether the register has moved since.</summary>
    public async Task<Disclosure> AgainAsync(RegisterContext context, ReleasedDisclosure frozen, CancellationToken cancel)
    {
        var (figures, _, _) = await FiguresReader.ReadInAsync(
            context, host.AssetClasses, frozen.Figures.Year, frozen.Figures.AsOf, knownAt: null, forChecks: false, cancel);
        return new DisclosureComposer(figures, LayoutReader.Parse(frozen.Layout.Text), frozen.Values, host.Templates).Compose();
    }

    /// <summary>A department's own layout comes before a built-in one of the same name.</summary>
    private static async Task<FrozenLayout?> LayoutAsync(RegisterContext context, string? name, CancellationToken cancel)
    {
        var own = await context.Layouts.AsNoTracking().Where(row => row.Name == name).Select(row => row.Content).SingleOrDefaultAsync(cancel);
        return name is not null && (own ?? BuiltInLayouts.Text(name)) is { } text ? new FrozenLayout(name, text) : null;
    }

    /// <summary>What no check of the figures says: that they may still change.</summary>
    private static async Task<IReadOnlyList<Finding>> NoticesAsync(RegisterContext context, FiscalYear year, CancellationToken cancel)
    {
        var notices = new List<Finding>();
        var status = await context.BudgetYears.AsNoTracking().Where(row => row.FiscalYear == year).Select(row => (BudgetYearStatus?)row.Status).SingleOrDefaultAsync(cancel)
            ?? BudgetYearStatus.Draft;
        if (status is not BudgetYearStatus.Approved)
        {
            notices.Add(new Finding("DS-BUDGET", Severity.Warning, $"{year} 年采购预算", $"{year} 年采购预算{status.ChineseName()}，尚未批复，公开后数字还可能变动。"));
        }

        if (await BookYears.StateBehindAsync(context, year, cancel) is { MayChange: true } books)
        {
            notices.Add(new Finding("DS-BOOKS", Severity.Warning, $"{books.Year} 年资产账", books.Notice));
        }

        return notices;
    }
}

/// <param name="Printed">Null where the year has no layout; then <paramref name="Layout"/> is null too.</param>
/// <param name="Findings">What the checks found, and that the budget or the books may still change.</param>
public sealed record VersionDraft(
    DepartmentFigures Figures, Disclosure? Printed, FrozenLayout? Layout, MoneyUnit MoneyUnit, IReadOnlyDictionary<string, string> Values, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<Finding> Errors { get; } = [.. Findings.Where(finding => finding.Severity is Severity.Error)];

    /// <summary>What whoever submits must have looked at.</summary>
    public IReadOnlyList<Finding> Warnings { get; } = [.. Findings.Where(finding => finding.Severity is Severity.Warning)];
}
