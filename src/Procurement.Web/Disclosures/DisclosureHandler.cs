using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Books;
using Procurement.Data.Disclosures;
using Procurement.Data.Model;
using Procurement.Documents.Layouts;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Tracing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures;

/// <summary>Composes a department's disclosure of a year; the command, the page and the downloads go through it.</summary>
public sealed class DisclosureHandler(RegisterHost host)
{
    /// <summary>The two sections as they will print.</summary>
    /// <param name="layoutName">Null for the layout that the department chose for the year.</param>
    /// <exception cref="RuleViolationException">No layout is chosen, or none has that name.</exception>
    public async Task<ComposedDisclosure> ComposeAsync(Guid departmentId, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        var form = await FormAsync(departmentId, year, layoutName, cancel);
        return Compose(await new FiguresReader(host.Database, host.AssetClasses).ReadAsync(departmentId, year, form.AsOf, knownAt: null, cancel), form);
    }

    /// <summary>The layout that a year's disclosure takes, with the department's own words for it.</summary>
    /// <exception cref="RuleViolationException">No layout is chosen, or none has that name.</exception>
    public async Task<DisclosureForm> FormAsync(Guid departmentId, FiscalYear year, string? layoutName, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(departmentId);
        var choice = await context.DisclosureChoices.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel);
        return new DisclosureForm(
            await LayoutAsync(context, year, layoutName ?? choice?.LayoutName, cancel), choice?.ReadValues() ?? new Dictionary<string, string>(), choice?.AsOf);
    }

    /// <summary>How the asset books stand whose closing figures the year's disclosure prints; null where there is no such year.</summary>
    /// <remarks>The figures come from the ledger as it is known now, closed or not: a closed year takes no entries, so they are those it was closed
    /// with; and once it was reopened, those of then are no longer what is right.</remarks>
    public async Task<BookYearState?> BooksAsync(Guid departmentId, FiscalYear year, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(departmentId);
        return await BookYears.StateBehindAsync(context, year, cancel);
    }

    public ComposedDisclosure Compose(DepartmentFigures figures, DisclosureForm form)
    {
        var marked = new DisclosureComposer(figures, form.Layout, form.Values, host.Templates.Tracing).Compose();
        return new(figures, form, TracedDisclosure.Plain(marked), marked);
    }

    /// <summary>A department's own layout comes before a built-in one of the same name.</summary>
    private static async Task<DisclosureLayout> LayoutAsync(RegisterContext context, FiscalYear year, string? name, CancellationToken cancel)
    {
        var own = await context.Layouts.AsNoTracking().Where(layout => layout.Name == name).Select(layout => layout.Content).SingleOrDefaultAsync(cancel);
        if (own is not null)
        {
            return LayoutReader.Parse(own);
        }

        if (name is not null && BuiltInLayouts.Find(name) is { } builtIn)
        {
            return builtIn;
        }

        var names = await context.Layouts.OrderBy(layout => layout.Name).Select(layout => layout.Name).ToListAsync(cancel);
        IReadOnlyList<string> available = [.. names, .. BuiltInLayouts.Names];
        throw new RuleViolationException(name is null ? new LayoutNotChosen(year, available) : new LayoutUnknown(name, available));
    }
}

/// <summary>A layout and the department's own words for it.</summary>
/// <param name="AsOf">The day as of whose end the assets are stated; null for <see cref="FiscalYear.AssetDay"/>.</param>
public sealed record DisclosureForm(DisclosureLayout Layout, IReadOnlyDictionary<string, string> Values, LocalDate? AsOf = null);

/// <summary>A disclosure with all that it was made from.</summary>
/// <param name="Marked">The same with the signs of <see cref="TracedText"/>, for a page on which figures explain themselves.</param>
public sealed record ComposedDisclosure(DepartmentFigures Figures, DisclosureForm Form, Disclosure Printed, Disclosure Marked);

public sealed record LayoutNotChosen(FiscalYear Year, IReadOnlyList<string> Available)
    : RuleViolation("DS-LAYOUT", $"该部门没有选定 {Year} 年信息公开的版式，请用 --layout 指定，或在数据包的 disclosures 中写明。可用的版式：{string.Join("、", Available)}。");

public sealed record LayoutUnknown(string Name, IReadOnlyList<string> Available)
    : RuleViolation("DS-LAYOUT", $"没有名为“{Name}”的版式。可用的版式：{string.Join("、", Available)}。");
