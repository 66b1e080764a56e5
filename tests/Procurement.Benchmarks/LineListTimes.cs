using System.Diagnostics;
using Procurement.Data.Budgeting;
using Procurement.Data.Cluster;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Benchmarks;

/// <summary>Times the list of one year's many lines: first, filtered and sorted pages, each with the totals of its whole filter.</summary>
internal static class LineListTimes
{
    private const int Rounds = 20;

    public static async Task RunAsync(int lines)
    {
        using var folder = new ScratchFolder();
        await using var cluster = await EmbeddedCluster.OpenAsync(folder.PathOf("data"));
        var bundle = folder.PathOf("lines.json");
        await BundleFile.WriteAsync(bundle, BundleMaker.Make("900", lines, cards: 0));
        var program = new MeasuredProgram(folder.PathOf("data"));
        await program.RunAsync("import", bundle);
        await using var host = await RegisterHost.OpenAsync(new DatabaseChoice(cluster.ConnectionString, ".data", DataIsExplicit: true), CancellationToken.None);
        await using var find = host.Database.Source.CreateCommand("select id from departments where code = '900'");
        var query = new LineListQuery(host.Database, host.AssetClasses, (Guid)(await find.ExecuteScalarAsync())!, units: null);
        Console.WriteLine($"{lines:N0} lines of one year; the median and the slowest of {Rounds} after one warm-up");
        var year = FiscalYear.Of(2024);
        await TimeAsync("first page", query, new YearLineFilter(year), LineOrder.AsPrinted);
        await TimeAsync("last page", query, new YearLineFilter(year), LineOrder.AsPrinted, skip: lines - 50);
        await TimeAsync("filtered by name", query, new YearLineFilter(year, "计算机"), LineOrder.AsPrinted);
        await TimeAsync("filtered by code", query, new YearLineFilter(year, "A0201"), LineOrder.AsPrinted);
        await TimeAsync("filtered, fixed assets with a balance", query, new YearLineFilter(year, Execution: LineExecution.Open, FixedAsset: true), LineOrder.AsPrinted);
        await TimeAsync("filtered, services (none)", query, new YearLineFilter(year, Category: CatalogueCategory.Services), LineOrder.AsPrinted);
        foreach (var column in Enum.GetValues<LineColumn>())
        {
            await TimeAsync($"sorted by {column}", query, new YearLineFilter(year), new LineOrder(column, IsDescending: true));
        }
    }

    private static async Task TimeAsync(string name, LineListQuery query, YearLineFilter filter, LineOrder order, int skip = 0)
    {
        await query.ReadAsync(filter, order, skip, 50, CancellationToken.None);
        var times = new List<double>();
        using var statements = new StatementCount();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await query.ReadAsync(filter, order, skip, 50, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{name}: {times[Rounds / 2]:0.0} ms, slowest {times[^1]:0.0} ms, {statements.Total / Rounds} round trip(s) of two statements");
    }

    /// <summary>Counts what the driver sends while it lives.</summary>
    private sealed class StatementCount : IDisposable
    {
        private readonly ActivityListener listener;

        public StatementCount()
        {
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = _ => Total++,
            };
            ActivitySource.AddActivityListener(listener);
        }

        public int Total { get; private set; }

        public void Dispose() => listener.Dispose();
    }
}
