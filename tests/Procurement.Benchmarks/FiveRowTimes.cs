using System.Data;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Assets;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Books;
using Procurement.Web.Checks;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Benchmarks;

/// <summary>Times the five-row table of a department with many cards, each figure beside a bare sum over the same entries.</summary>
internal sealed class FiveRowTimes(RegisterHost host, Guid department)
{
    private static readonly LocalDate Closing = new(2024, 12, 31);
    private static readonly LocalDate YearLater = new(2025, 12, 31);

    /// <summary>One pass over the entries that adds up quantity and value by kind.</summary>
    private const string BareSum =
        """
        select kind, sum(quantity), sum(value) from asset_entries
        where department_id = $1 and effective_on <= $2 and recorded_at <= now() group by kind
        """;

    /// <summary>One card in twenty is improved in the year after.</summary>
    private const string Improve =
        """
        create temporary table improved as
        select department_id, id, unit_id, kind, date '2025-01-01' + (row_number() over (order by id) % 360)::int as day from asset_cards
        where status = 'active' and kind = 'equipment' and right(card_number, 2) in ('05', '25', '45', '65', '85');
        insert into asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, effective_on, recorded_at, reason, way)
        select department_id, gen_random_uuid(), id, 'improvement', unit_id, kind, 0, 1000, day, day + time '08:00', '改良', 'improvement' from improved order by day;
        update asset_cards card
        set value = value + 1000, last_entry_on = day, peak_piece_value = greatest(peak_piece_value, ceil(100 * (value + 1000) / quantity) / 100)
        from improved where card.department_id = improved.department_id and card.id = improved.id;
        drop table improved;
        """;

    public async Task<bool> IsClosedAsync()
    {
        await using var command = host.Database.Source.CreateCommand("select 1 from asset_years where department_id = $1");
        command.Parameters.Add(new() { Value = department });
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>Closes the books of 2024 as the program does, and moves one card in twenty afterwards.</summary>
    public async Task CloseAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var actor = Actor.CommandLine(department) with { AccountId = host.Ids.Next(host.Clock.GetCurrentInstant()), Name = "测量（test）" };
        var review = new ClosingReview(new CheckHandler(host, new DisclosureHandler(host)));
        await new BookYearHandler(new ActRunner(host.Database, host.Clock, host.Ids), review)
            .CloseAsync(actor, new CloseBooks(FiscalYear.Of(Closing.Year), 0, WarningsConfirmed: true), CancellationToken.None);
        Console.WriteLine($"books of {Closing.Year} closed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        await using var command = host.Database.Source.CreateCommand(Improve);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    public async Task RunAsync()
    {
        foreach (var day in new[] { Closing, YearLater })
        {
            await AssetTimes.TimeAsync($"bare sum by kind as of {day:uuuu-MM-dd}", () => SumBareAsync(day));
            await AssetTimes.TimeAsync($"five rows as of {day:uuuu-MM-dd}, {Closing.Year} closed", () => InSnapshotAsync(day, HoldingQuery.SumAsync));
            await AssetTimes.TimeAsync($"five rows as of {day:uuuu-MM-dd}, no year closed", () => InSnapshotAsync(day, HoldingQuery.SumAllAsync));
        }
    }

    private async Task SumBareAsync(LocalDate day)
    {
        await using var command = host.Database.Source.CreateCommand(BareSum);
        command.Parameters.Add(new() { Value = department });
        command.Parameters.Add(new() { Value = day.ToDateOnly() });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }
    }

    private async Task InSnapshotAsync(LocalDate day, Func<Data.Model.RegisterContext, LocalDate, Instant?, CancellationToken, Task<AssetFigures>> sum)
    {
        await using var context = host.Database.NewContext(department);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await sum(context, day, null, CancellationToken.None);
    }
}
