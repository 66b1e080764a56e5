using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Data.Books;

/// <summary>Where the books of years stand, and what each year came to.</summary>
public static class BookYears
{
    public static async Task<BookYearState> StateAsync(RegisterContext context, FiscalYear year, CancellationToken cancel) => new(
        year, await context.AssetYears.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == year, cancel),
        await context.Set<AssetBooks>().AsNoTracking().SingleOrDefaultAsync(cancel));

    /// <summary>The state of the books whose closing a disclosure prints; null where that is before the first year there can be.</summary>
    public static Task<BookYearState?> StateBehindAsync(RegisterContext context, FiscalYear disclosed, CancellationToken cancel) => FiscalYear.IsYear(disclosed.Number - 1)
        ? StateOrNullAsync(context, FiscalYear.Of(disclosed.Number - 1), cancel)
        : Task.FromResult<BookYearState?>(null);

    /// <summary>The years from the first entry to this one, newest first.</summary>
    /// <param name="today">Today in Asia/Shanghai.</param>
    public static async Task<IReadOnlyList<BookYearTotals>> ListAsync(RegisterDatabase database, Actor actor, LocalDate today, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        var rows = await context.AssetYears.AsNoTracking().ToDictionaryAsync(row => row.FiscalYear.Number, cancel);
        var books = await context.Set<AssetBooks>().AsNoTracking().SingleOrDefaultAsync(cancel);
        var changes = await ChangesAsync(database, actor, cancel);
        var first = Math.Clamp(changes.Keys.Concat(rows.Keys).DefaultIfEmpty(today.Year).Min(), FiscalYear.First, today.Year);
        var opening = Money.Sum(changes.Where(change => change.Key < first).Select(change => change.Value.Added - change.Value.Taken));
        var years = new List<BookYearTotals>();
        for (var number = first; number <= today.Year; number++)
        {
            var change = changes.GetValueOrDefault(number);
            var state = new BookYearState(FiscalYear.Of(number), rows.GetValueOrDefault(number), books);
            years.Add(new BookYearTotals(state, opening, change.Added, change.Taken));
            opening = years[^1].Closing;
        }

        years.Reverse();
        return years;
    }

    /// <summary>Closed years that somebody asks to reopen, oldest first; none for whoever sees some units only, who cannot decide either.</summary>
    public static async Task<IReadOnlyList<AssetYear>> ReopenRequestsAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        if (actor.Units is not null)
        {
            return [];
        }

        await using var context = database.NewContext(actor.DepartmentId);
        return await context.AssetYears.AsNoTracking().Where(row => row.Status == AssetYearStatus.ReopenRequested).OrderBy(row => row.FiscalYear).ToListAsync(cancel);
    }

    private static async Task<BookYearState?> StateOrNullAsync(RegisterContext context, FiscalYear year, CancellationToken cancel) => await StateAsync(context, year, cancel);

    private static async Task<Dictionary<int, (Money Added, Money Taken)>> ChangesAsync(RegisterDatabase database, Actor actor, CancellationToken cancel)
    {
        await using var command = database.Source.CreateCommand(RollForwardSql.Years);
        command.Parameters.AddRange(new[] { new NpgsqlParameter { Value = actor.DepartmentId }, new BookScope(actor.DepartmentId, actor.Units).UnitsParameter });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var years = new Dictionary<int, (Money, Money)>();
        while (await reader.ReadAsync(cancel))
        {
            years[reader.GetInt32(0)] = (Money.FromYuan(reader.GetDecimal(1)), Money.FromYuan(reader.GetDecimal(2)));
        }

        return years;
    }
}

/// <summary>A year's books in one line, 原值 in yuan. Added and taken hold moves within the department on both sides.</summary>
public sealed record BookYearTotals(BookYearState State, Money Opening, Money Added, Money Taken)
{
    public Money Closing => Opening + Added - Taken;
}
