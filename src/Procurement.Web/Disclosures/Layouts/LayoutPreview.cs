using Microsoft.EntityFrameworkCore;
using Procurement.Data.Departments;
using Procurement.Data.Disclosures;
using Procurement.Documents.Layouts.Editing;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary>Shows what a layout would print with the department's figures of a year, saved or not.</summary>
public sealed class LayoutPreview(RegisterHost host, DisclosureHandler disclosures)
{
    /// <summary>Rows shown of a table: the form shows in the first ones, and the preview comes again after every pause in typing.</summary>
    public const int MostRows = 40;

    /// <summary>The years that may be looked at, newest first; where the department has none, the present one.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(Actor actor, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var years = await DepartmentList.YearsOfAsync(context, actor.DepartmentId, cancel);
        return years.Count > 0 ? years : [ChinaTime.DayOf(host.Clock.GetCurrentInstant()).Year];
    }

    /// <param name="layout">Null where it has problems: then only the variables are told.</param>
    /// <param name="mostRows">Rows of each table to keep; null for all.</param>
    public async Task<PreviewedLayout> ComposeAsync(Actor actor, DisclosureLayout? layout, FiscalYear year, int? mostRows, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var choice = await context.DisclosureChoices.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel);
        var values = choice?.ReadValues() ?? new Dictionary<string, string>();
        var asked = new BreakdownRequest(VehiclesByUse: true, layout?.Breakdown.EquipmentThresholds ?? []);
        var figures = await new FiguresReader(host.Database, host.AssetClasses).ReadAsync(actor.DepartmentId, year, choice?.AsOf, knownAt: null, asked, cancel);
        var palette = TemplatePalette.Of(TemplateVariables.Of(figures, values), host.Templates, layout?.MoneyUnit ?? MoneyUnit.TenThousandYuan);
        if (layout is null)
        {
            return new PreviewedLayout(year, null, 0, palette);
        }

        var printed = disclosures.Compose(figures, new DisclosureForm(layout, values, choice?.AsOf)).Printed;
        var most = mostRows ?? int.MaxValue;
        return new PreviewedLayout(
            year, printed with { Sections = [.. printed.Sections.Select(section => Shortened(section, most))] },
            printed.Sections.Sum(section => Math.Max(0, (section.Table?.Rows.Count ?? 0) - most)), palette);
    }

    private static DisclosureSection Shortened(DisclosureSection section, int most) => section.Table is { } table && table.Rows.Count > most
        ? section with { Table = table with { Rows = [.. table.Rows.Take(most)] } }
        : section;
}

/// <param name="Printed">Null where the layout has problems.</param>
/// <param name="RowsLeftOut">How many rows the preview does not show.</param>
public sealed record PreviewedLayout(FiscalYear Year, Disclosure? Printed, int RowsLeftOut, IReadOnlyList<PaletteEntry> Palette);
