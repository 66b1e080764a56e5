using Procurement.Data.Cluster;
using Procurement.Documents.Writers;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Benchmarks;

/// <summary>Times what the server does for the preview of a disclosure: figures, checks, spots, and the paper's markup.</summary>
internal static class PreviewTimes
{
    public static async Task RunAsync(int lines)
    {
        using var folder = new ScratchFolder();
        await using var cluster = await EmbeddedCluster.OpenAsync(folder.PathOf("data"));
        var bundle = folder.PathOf("lines.json");
        await BundleFile.WriteAsync(bundle, BundleMaker.Make("900", lines, cards: 1000));
        var program = new MeasuredProgram(folder.PathOf("data"));
        await program.RunAsync("migrate");
        await using var host = await RegisterHost.OpenAsync(new DatabaseChoice(cluster.ConnectionString, ".data", DataIsExplicit: true), CancellationToken.None);
        await SampleData.EnsureLoadedAsync(host, CancellationToken.None);
        await program.RunAsync("import", bundle);
        foreach (var (code, year) in new[] { ("209", 2020), ("428", 2024), ("432", 2020), ("436", 2023), ("442", 2020), ("900", 2024) })
        {
            await OfAsync(host, code, FiscalYear.Of(year));
        }
    }

    private static async Task OfAsync(RegisterHost host, string code, FiscalYear year)
    {
        await using var find = host.Database.Source.CreateCommand($"select id from departments where code = '{code}'");
        var department = (Guid)(await find.ExecuteScalarAsync())!;
        var disclosures = new DisclosureHandler(host);
        var previews = new PreviewHandler(host, new CheckHandler(host, disclosures));
        var figures = new FigureHandler(host, disclosures);
        var size = 0;
        await AssetTimes.TimeAsync($"{code} {year} preview", async () =>
        {
            var preview = await previews.ReadAsync(Actor.CommandLine(department), year, null, CancellationToken.None);
            await using var writer = new StringWriter();
            foreach (var section in preview.Checked.Composed!.Marked.Sections)
            {
                SectionHtml.Write(section, writer, preview.Overlay(section, 1));
            }

            size = writer.GetStringBuilder().Length;
        });
        Console.WriteLine($"{code} {year} markup of {size / 1000} kB");
        await AssetTimes.TimeAsync($"{code} {year} derivation of 合计", () => figures.FindAsync(department, year, null, "procurement.total~2", null, CancellationToken.None));
    }
}
