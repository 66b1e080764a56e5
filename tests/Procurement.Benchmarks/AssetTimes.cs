using System.Diagnostics;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Cluster;
using Procurement.Web.Hosting;

namespace Procurement.Benchmarks;

/// <summary>Times what the asset desk reads of one department with many cards.</summary>
internal static class AssetTimes
{
    private const int Rounds = 11;

    /// <summary>What the five-row table is held against: one pass over the entries that adds up quantity and value by kind.</summary>
    private const string BareSum =
        """
        select kind, sum(quantity), sum(value) from asset_entries
        where department_id = $1 and effective_on <= $2 and recorded_at <= now() group by kind
        """;

    /// <param name="keptIn">A folder where the database stays for the next time; null for one that goes away.</param>
    public static async Task RunAsync(int cards, string? keptIn)
    {
        using var folder = new ScratchFolder();
        var data = keptIn is null ? folder.PathOf("data") : Path.GetFullPath(keptIn);
        var isMade = Directory.Exists(data);
        await using var cluster = await EmbeddedCluster.OpenAsync(data);
        var bundle = folder.PathOf("empty.json");
        await BundleFile.WriteAsync(bundle, BundleMaker.Make("900", lines: 0, cards: 0));
        await new MeasuredProgram(data).RunAsync("import", bundle);
        await using var host = await RegisterHost.OpenAsync(new DatabaseChoice(cluster.ConnectionString, ".data", DataIsExplicit: true), CancellationToken.None);
        if (!isMade)
        {
            var started = Stopwatch.GetTimestamp();
            await CardMaker.MakeAsync(host.Database.Source, cards);
            Console.WriteLine($"{cards:N0} cards made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        Console.WriteLine($"medians of {Rounds} after one warm-up");
        await using var find = host.Database.Source.CreateCommand("select id from departments where code = '900'");
        var department = (Guid)(await find.ExecuteScalarAsync())!;
        var day = new LocalDate(2024, 12, 31);
        await TimeAsync("bare sum by kind as of a day", async () =>
        {
            await using var command = host.Database.Source.CreateCommand(BareSum);
            command.Parameters.Add(new() { Value = department });
            command.Parameters.Add(new() { Value = day.ToDateOnly() });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
            }
        });
        await TimeAsync("five-row table as of a day", async () =>
        {
            await using var context = host.Database.NewContext(department);
            await HoldingQuery.SumAsync(context, day, null, CancellationToken.None);
        });
    }

    internal static async Task TimeAsync(string name, Func<Task> work)
    {
        await work();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{name}: {times[Rounds / 2]:0} ms, slowest {times[^1]:0} ms");
    }
}
