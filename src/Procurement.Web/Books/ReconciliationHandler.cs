using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;

namespace Procurement.Web.Books;

/// <summary>对账: the general ledger's balances, and the statements that both sides agree or how far they do not.</summary>
public sealed class ReconciliationHandler(ActRunner acts)
{
    public const int LongestNote = 1000;

    /// <summary>Records the balances of all classes at the end of a day; a class that is left out has none.</summary>
    /// <param name="seenVersion">The sum of the rows' versions that the person saw; 0 where there were none.</param>
    /// <exception cref="RuleViolationException">BK-BALANCE, BK-STATE, BK-UNITS, CC-CHANGED.</exception>
    public Task<BalancesAnswer> SaveBalancesAsync(Actor actor, LocalDate day, IReadOnlyCollection<GivenBalance> given, int seenVersion, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            BookRights.Require(actor);
            RequireDay(day, act.Now);
            BalanceRules.Check(given);
            await BooksLock.AloneAsync(act);
            var rows = await act.Context.LedgerBalances.Where(row => row.AsOf == day).ToListAsync(act.Cancel);
            if (rows.Sum(row => row.RowVersion) != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            var before = BalanceFact.Of(rows);
            foreach (var value in LedgerClasses.All)
            {
                Put(act, rows, day, value, given.FirstOrDefault(row => row.Class == value) ?? new GivenBalance(value, Money.Zero, null));
            }

            act.Record(new AuditFact(AuditActions.BalanceChange, "ledgerBalance", actor.DepartmentId, $"{day:uuuu-MM-dd} 总账余额", before, BalanceFact.Of(rows)));
            return new BalancesAnswer(day, rows.Sum(row => row.RowVersion));
        },
        cancel);

    /// <summary>States how cards and general ledger compare at the end of a day, with the figures of now.</summary>
    /// <param name="note">Needed where they differ.</param>
    /// <exception cref="RuleViolationException">BK-STATE: no balances; BK-EXPLAIN; BK-UNITS.</exception>
    public Task<StatementAnswer> StateBooksAsync(Actor actor, LocalDate day, string? note, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            BookRights.Require(actor);
            RequireDay(day, act.Now);
            await BooksLock.ShareAsync(act);
            var cards = await DepreciationQuery.StandingAsync(act.Connection, new BookScope(actor.DepartmentId), day, act.Cancel);
            var comparison = BooksComparison.Of(day, cards, await act.Context.LedgerBalances.AsNoTracking().Where(row => row.AsOf == day).ToListAsync(act.Cancel));
            if (!comparison.IsComplete)
            {
                throw new RuleViolationException(new ReconciliationWrong($"还没有登记 {day:uuuu-MM-dd} 的总账余额，请先登记再核对。"));
            }

            return Record(act, ReconciliationKind.BooksWithBooks, day, comparison.Agrees, ReconciledFigures.Write(comparison), note, null);
        },
        cancel);

    /// <summary>States how cards and things compare, by a finished stock-take of the day's year.</summary>
    /// <exception cref="RuleViolationException">NF-NONE, BK-STATE, BK-EXPLAIN, BK-UNITS.</exception>
    public Task<StatementAnswer> StateThingsAsync(Actor actor, LocalDate day, Guid stocktakeId, string? note, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            BookRights.Require(actor);
            RequireDay(day, act.Now);
            await BooksLock.ShareAsync(act);
            var stocktake = await act.Context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == stocktakeId, act.Cancel)
                ?? throw new RuleViolationException(new NothingFound("盘点"));
            if (stocktake.Status is not StocktakeStatus.Finished || stocktake.AsOf.Year != day.Year || stocktake.AsOf > day)
            {
                throw new RuleViolationException(new ReconciliationWrong($"盘点 {stocktake.Number} 须已完成，且盘点基准日在 {day.Year} 年内、不晚于 {day:uuuu-MM-dd}；请另选一次盘点。"));
            }

            var found = await StocktakeOutcome.ReadAsync(act.Connection, stocktake, act.Cancel);
            return Record(act, ReconciliationKind.BooksWithThings, day, found.Agrees, ReconciledFigures.Write(found), note, stocktakeId);
        },
        cancel);

    private static StatementAnswer Record(Act act, ReconciliationKind kind, LocalDate day, bool agrees, string figures, string? note, Guid? stocktake)
    {
        var name = ReconciledFigures.NameOf(kind, agrees);
        var explanation = note?.Trim() ?? "";
        DocumentTexts.Limit(explanation, "note", "说明", LongestNote);
        if (!agrees && explanation.Length == 0)
        {
            throw new RuleViolationException(new DifferenceUnexplained(name));
        }

        var statement = new Reconciliation
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            Kind = kind,
            AsOf = day,
            Agrees = agrees,
            Figures = figures,
            Note = explanation.Length == 0 ? null : explanation,
            StocktakeId = stocktake,
            RecordedBy = act.Actor.AccountId,
            RecordedByName = act.Actor.Name,
            RecordedAt = act.Now,
        };
        act.Context.Reconciliations.Add(statement);
        act.Record(new AuditFact(AuditActions.Reconcile, "reconciliation", statement.Id, $"{day:uuuu-MM-dd} {name}", null, new { kind, agrees, note = statement.Note, figures }));
        return new StatementAnswer(statement.Id, kind, day, agrees);
    }

    private static void Put(Act act, List<LedgerBalance> rows, LocalDate day, LedgerClass value, GivenBalance given)
    {
        if (rows.Find(row => row.Class == value) is not { } known)
        {
            known = new LedgerBalance
            {
                DepartmentId = act.Actor.DepartmentId,
                AsOf = day,
                Class = value,
                Value = given.Value,
                Depreciation = given.Depreciation,
                RecordedByName = act.Actor.Name,
                RecordedAt = act.Now,
                RowVersion = 1,
            };
            rows.Add(known);
            act.Context.LedgerBalances.Add(known);
        }
        else if ((known.Value, known.Depreciation) != (given.Value, given.Depreciation))
        {
            (known.Value, known.Depreciation) = (given.Value, given.Depreciation);
            (known.RecordedByName, known.RecordedAt, known.RowVersion) = (act.Actor.Name, act.Now, known.RowVersion + 1);
        }
    }

    private static void RequireDay(LocalDate day, Instant now)
    {
        if (!FiscalYear.IsYear(day.Year) || day > ChinaTime.DayOf(now))
        {
            throw new RuleViolationException(new ReconciliationWrong("对账日期须在 2000 年以后，且不晚于今天，请改正日期。"));
        }
    }
}

/// <param name="Version">For the next change: the sum of the rows' versions.</param>
public sealed record BalancesAnswer(LocalDate AsOf, int Version);

public sealed record StatementAnswer(Guid Id, ReconciliationKind Kind, LocalDate AsOf, bool Agrees);

/// <summary>Balances as the audit trail keeps them.</summary>
public sealed record BalanceFact(IReadOnlyList<GivenBalance> Balances)
{
    public static BalanceFact? Of(IReadOnlyCollection<LedgerBalance> rows) =>
        rows.Count == 0 ? null : new([.. rows.OrderBy(row => row.Class).Select(row => new GivenBalance(row.Class, row.Value, row.Depreciation))]);
}
