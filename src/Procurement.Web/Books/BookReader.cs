using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Procurement.Data.Books;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Books;

/// <summary>What pages, workbook and API show of the asset books.</summary>
public sealed class BookReader(RegisterHost host, ClosingReview closing)
{
    private const int MostSteps = 50;

    public Task<IReadOnlyList<BookYearTotals>> YearsAsync(Actor actor, CancellationToken cancel) =>
        BookYears.ListAsync(host.Database, actor, ChinaTime.DayOf(host.Clock.GetCurrentInstant()), cancel);

    public Task<BookYearState> StateAsync(Actor actor, FiscalYear year, CancellationToken cancel) =>
        SnapshotAsync(actor, (context, _) => BookYears.StateAsync(context, year, cancel), cancel);

    /// <summary>A year's roll-forward with everything that must hold for it, of one moment.</summary>
    /// <param name="withDepreciation">For which every card is passed once.</param>
    public Task<BookYearView> YearAsync(Actor actor, FiscalYear year, RollBy by, bool withDepreciation, CancellationToken cancel) => SnapshotAsync(actor, async (context, connection) =>
    {
        var scope = new BookScope(actor.DepartmentId, actor.Units);
        var table = await RollForwardQuery.ReadAsync(connection, scope, year, by, withDepreciation, cancel);
        var state = await BookYears.StateAsync(context, year, cancel);
        var closed = ClosingSummary.Read(state.Row?.Summary);
        return new BookYearView(state, table, RollForwardCheck.Find(table, actor.Units is null), actor.Units is null ? closed : null);
    }, cancel);

    /// <summary>The checklist before closing, with the figures that the year would be closed with.</summary>
    public Task<BookReview> ReviewAsync(Actor actor, FiscalYear year, CancellationToken cancel) =>
        SnapshotAsync(actor, (context, connection) => closing.ReviewAsync(context, connection, year, cancel), cancel);

    /// <summary>结账, 反结账 as the audit trail tells them, oldest first.</summary>
    public Task<IReadOnlyList<AuditRecord>> StepsAsync(Actor actor, FiscalYear year, CancellationToken cancel) => SnapshotAsync<IReadOnlyList<AuditRecord>>(actor, async (context, _) =>
    {
        var label = ClosedBooks.LabelOf(year);
        var steps = await context.AuditRecords.AsNoTracking()
            .Where(record => record.SubjectId == actor.DepartmentId && record.SubjectKind == ClosedBooks.SubjectKind && record.SubjectLabel == label)
            .OrderByDescending(record => record.Sequence).Take(MostSteps).ToListAsync(cancel);
        return [.. steps.OrderBy(step => step.Sequence)];
    }, cancel);

    private async Task<T> SnapshotAsync<T>(Actor actor, Func<RegisterContext, NpgsqlConnection, Task<T>> read, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        await using var snapshot = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await read(context, (NpgsqlConnection)context.Database.GetDbConnection());
    }
}

/// <param name="Mismatches">Where the table does not add up; none is as it must be.</param>
/// <param name="Closed">What the year was closed with; null while it is open, and for whoever sees some units only.</param>
public sealed record BookYearView(BookYearState State, RollForward Table, IReadOnlyList<RollMismatch> Mismatches, ClosedFigures? Closed)
{
    /// <summary>Where the books are no longer what they were closed with; nothing may make that happen.</summary>
    public IReadOnlyList<RollMismatch> Moved => Closed is null ? []
        : Table is { By: RollBy.Class, HasDepreciation: true } ? RollForwardCheck.Stands(Closed.ByClass, Table)
        : Table.By is RollBy.Row ? RollForwardCheck.Stands(Closed.ByRow, Table)
        : [];
}
