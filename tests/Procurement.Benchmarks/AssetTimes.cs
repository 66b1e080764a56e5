using System.Diagnostics;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Books;
using Procurement.Data.Cluster;
using Procurement.Data.Depreciating;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Books;
using Procurement.Domain.Depreciating;
using Procurement.Web.Hosting;

namespace Procurement.Benchmarks;

/// <summary>Times what the asset desk reads of one department with many cards.</summary>
internal static class AssetTimes
{
    private const int Rounds = 11;

    /// <param name="keptIn">A folder where the database stays for the next time; null for one that goes away.</param>
    public static async Task RunAsync(int cards, string? keptIn)
    {
        using var folder = new ScratchFolder();
        var data = keptIn is null ? folder.PathOf("data") : Path.GetFullPath(keptIn);
        var isMade = Directory.Exists(data);
        await using var cluster = await EmbeddedCluster.OpenAsync(data);
        await new MeasuredProgram(data).RunAsync("migrate");
        await using var host = await RegisterHost.OpenAsync(new DatabaseChoice(cluster.ConnectionString, ".data", DataIsExplicit: true), CancellationToken.None);
        if (!isMade)
        {
            var started = Stopwatch.GetTimestamp();
            await MakeAsync(host, cards);
            Console.WriteLine($"{cards:N0} cards made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }

        await using var find = host.Database.Source.CreateCommand("select id from departments where code = '900'");
        var department = (Guid)(await find.ExecuteScalarAsync())!;
        var fiveRows = new FiveRowTimes(host, department);
        if (!await fiveRows.IsClosedAsync())
        {
            await fiveRows.CloseAsync();
            await SettleAsync(host);
        }

        Console.WriteLine($"medians of {Rounds} after one warm-up");
        await fiveRows.RunAsync();
        await ListsAsync(host, department);
        await ReportsAsync(host, department);
    }

    private static async Task MakeAsync(RegisterHost host, int cards)
    {
        using var reader = new StreamReader(typeof(AssetTimes).Assembly.GetManifestResourceStream("CardMaker.sql")!);
        await using var command = host.Database.Source.CreateCommand($"set maker.department = '900'; set maker.cards = '{cards}'; {await reader.ReadToEndAsync()}");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
        await SettleAsync(host);
    }

    private static async Task SettleAsync(RegisterHost host)
    {
        await using var vacuum = host.Database.Source.CreateCommand("vacuum analyze asset_cards, asset_entries");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync();
    }

    /// <summary>Pages of the card list; the whole page over HTTP adds some milliseconds.</summary>
    private static async Task ListsAsync(RegisterHost host, Guid department)
    {
        var today = new LocalDate(2024, 12, 31);
        var list = new CardListQuery(host.Database, department, null);
        foreach (var (name, filter, order) in new (string, CardListFilter, CardOrder)[]
        {
            ("first page", new(today), new(CardColumn.Number, false)),
            ("by value, highest first", new(today), new(CardColumn.Value, true)),
            ("by day of acquisition", new(today), new(CardColumn.Acquired, true)),
            ("equipment over 200,000 yuan", new(today, Row: AssetRow.EquipmentOver200K), new(CardColumn.Number, false)),
            ("one kind", new(today, Kind: AssetKind.Vehicle), new(CardColumn.Number, false)),
            ("one keeper", new(today, Custodian: "保管人77"), new(CardColumn.Number, false)),
            ("used up", new(today, UsedUp: true), new(CardColumn.Number, false)),
            ("removed", new(today, Status: CardStatus.Removed), new(CardColumn.Number, false)),
            ("value between", new(today, ValueFrom: Domain.Common.Money.FromYuan(5000m), ValueTo: Domain.Common.Money.FromYuan(6000m)), new(CardColumn.Number, false)),
            ("text with many hits", new(today, "计算机"), new(CardColumn.Number, false)),
            ("text with no hit", new(today, "望远镜"), new(CardColumn.Number, false)),
            ("beginning of a number", new(today, "ZC-00999"), new(CardColumn.Number, false)),
        })
        {
            await TimeAsync($"card list, {name}", () => list.ReadAsync(filter, order, 0, 50, CancellationToken.None));
        }
    }

    private static async Task ReportsAsync(RegisterHost host, Guid department)
    {
        var actor = Actor.CommandLine(department);
        var started = Stopwatch.GetTimestamp();
        var sums = await DepreciationStream.SumAsync(host.Database, actor, new DepreciationQuestion(AccountingMonth.Of(2024, 12)), CancellationToken.None);
        Console.WriteLine($"depreciation of a month for all cards: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {sums.Count} sums");
        started = Stopwatch.GetTimestamp();
        await OverviewQuery.ReadAsync(host.Database, actor, new LocalDate(2024, 12, 31), isToday: true, CancellationToken.None);
        Console.WriteLine($"overview of today: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        await using var connection = await host.Database.Source.OpenConnectionAsync();
        foreach (var (by, withDepreciation) in new[] { (RollBy.Class, false), (RollBy.Row, false), (RollBy.Class, true) })
        {
            started = Stopwatch.GetTimestamp();
            await RollForwardQuery.ReadAsync(connection, new BookScope(department), Domain.Common.FiscalYear.Of(2024), by, withDepreciation, CancellationToken.None);
            Console.WriteLine($"roll-forward of a year by {by}{(withDepreciation ? " with depreciation" : "")}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }
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
