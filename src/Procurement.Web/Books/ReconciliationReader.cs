using System.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Procurement.Data.Books;
using Procurement.Domain.Access;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Hosting;

namespace Procurement.Web.Books;

/// <summary>What the reconciliation page and the API show of a day: both sides, and the statements made.</summary>
public sealed class ReconciliationReader(RegisterHost host)
{
    private const int MostStatements = 200;

    /// <summary>The last 31 December that is over.</summary>
    public LocalDate LastYearEnd()
    {
        var today = ChinaTime.DayOf(host.Clock.GetCurrentInstant());
        return today is { Month: 12, Day: 31 } ? today : new LocalDate(today.Year - 1, 12, 31);
    }

    /// <exception cref="RuleViolationException">BK-UNITS.</exception>
    public async Task<ReconciliationView> ReadAsync(Actor actor, LocalDate day, CancellationToken cancel)
    {
        RequireWhole(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var cards = await DepreciationQuery.StandingAsync((NpgsqlConnection)context.Database.GetDbConnection(), new BookScope(actor.DepartmentId), day, cancel);
        var balances = await context.LedgerBalances.AsNoTracking().Where(row => row.AsOf == day).ToListAsync(cancel);
        var (from, to) = (new LocalDate(day.Year, 1, 1), day);
        var stocktakes = await context.Stocktakes.AsNoTracking()
            .Where(row => row.Status == StocktakeStatus.Finished && row.AsOf >= from && row.AsOf <= to).OrderByDescending(row => row.AsOf).ToListAsync(cancel);
        return new ReconciliationView(
            BooksComparison.Of(day, cards, balances), balances.Sum(row => row.RowVersion), balances.MaxBy(row => row.RecordedAt), await StatementsAsync(actor, cancel), stocktakes);
    }

    /// <summary>The statements of all days, newest first.</summary>
    /// <exception cref="RuleViolationException">BK-UNITS.</exception>
    public async Task<IReadOnlyList<Reconciliation>> StatementsAsync(Actor actor, CancellationToken cancel)
    {
        RequireWhole(actor);
        await using var context = host.Database.NewContext(actor.DepartmentId);
        return await context.Reconciliations.AsNoTracking().OrderByDescending(row => row.RecordedAt).Take(MostStatements).ToListAsync(cancel);
    }

    /// <exception cref="RuleViolationException">NF-NONE.</exception>
    public async Task<Reconciliation> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var found = actor.Units is null ? await context.Reconciliations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) : null;
        return found ?? throw new RuleViolationException(new NothingFound("对账记录"));
    }

    /// <summary>The files that stand behind a statement, in the order in which they came.</summary>
    public async Task<IReadOnlyList<Attachment>> AttachmentsAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        return await context.Attachments.AsNoTracking()
            .Where(row => row.OwnerKind == AttachmentOwner.Reconciliation && row.OwnerId == id && row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(cancel);
    }

    private static void RequireWhole(Actor actor)
    {
        if (actor.Units is not null)
        {
            throw new RuleViolationException(new BooksOfWholeDepartment());
        }
    }
}

/// <param name="BalancesVersion">The sum of the balances' versions; 0 where none were given.</param>
/// <param name="LastBalance">The balance that was recorded last; null where none were given.</param>
/// <param name="Stocktakes">Finished ones of the day's year.</param>
public sealed record ReconciliationView(
    BooksComparison Comparison, int BalancesVersion, LedgerBalance? LastBalance, IReadOnlyList<Reconciliation> Statements, IReadOnlyList<Stocktake> Stocktakes);
