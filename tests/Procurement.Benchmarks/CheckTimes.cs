using System.Diagnostics;
using Procurement.Data.Catalogue;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Documents.Writers;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Benchmarks;

/// <summary>The command <c>check FILE</c> over a published document of some 300 pages, start-up included, with peak memory.</summary>
internal static class CheckTimes
{
    /// <param name="lines">Some 25 fill a page.</param>
    /// <param name="kept">A folder for the documents, to run the command on them by hand; null for none.</param>
    public static async Task RunAsync(int lines, string? kept)
    {
        using var folder = new ScratchFolder();
        var disclosure = Long(lines);
        foreach (var writer in DisclosureWriters.All)
        {
            var path = kept is null ? folder.PathOf("published." + writer.Format) : Path.Combine(kept, "published." + writer.Format);
            await using (var file = File.Create(path))
            {
                writer.Write(disclosure, file);
            }

            var started = Stopwatch.GetTimestamp();
            var peak = await new MeasuredProgram(folder.PathOf("none")).RunAsync("check", path, "--json");
            Console.WriteLine($"check of {lines:N0} lines, {writer.Format} ({new FileInfo(path).Length / 1e6:0.0} MB): {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s, peak {peak / 1000:0} MB");
        }
    }

    /// <summary>Everything in it adds up, so that every check goes to its end.</summary>
    private static Disclosure Long(int lines)
    {
        var classes = new AssetClassRules(ReferenceFiles.ReadClassRules());
        var code = CatalogueCode.Parse("A02010104", CatalogueEdition.Of2013);
        var unit = new UnitName("900001", "某某县行政审批局");
        var figures = Enumerable.Range(0, lines).Select(index => new LineFigure(
            new Guid(index, 0, 1, new byte[8]), unit, new ProjectFigure(new Guid(index / 5, 1, 0, new byte[8]), $"政务服务平台建设项目第{index / 5}包", Money.FromYuan(500_000m)),
            "台式计算机", code, "台", Quantity.Of(2m), UnitPrice.FromYuan(4_500m), Money.FromYuan(9_000m), Funding.None with { GeneralPublicBudget = Money.FromYuan(9_000m) }, null, null,
            classes.IsFixedAsset(code))).ToList();
        var year = FiscalYear.Of(2020);
        var department = new DepartmentFigures(
            new DepartmentName("900", unit.Name), year, year.AssetDay, new ProcurementFigures(figures),
            AssetFigures.None with { Other = new AssetRowFigure(Quantity.Of(10m), Money.FromYuan(120_000m)) });
        return new DisclosureComposer(department, BuiltInLayouts.Find("hebei-2020-three-layer")!, new Dictionary<string, string>(), new HandlebarsTemplates()).Compose();
    }
}
