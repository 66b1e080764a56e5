using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Budgeting;
using Procurement.Data.Purchasing;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Purchasing;

/// <summary>采购执行: logs purchases and cancels them; pages and the API go through it.</summary>
public sealed class PurchaseHandler(RegisterHost host, ActRunner acts)
{
    private const string SubjectKind = "purchase";

    /// <summary>Books a purchase on its lines. They are locked in the order of their ids before anything is counted, so no race takes one below zero.</summary>
    /// <exception cref="RuleViolationException">PU-FIELD, PU-UNIT, PU-YEAR, PU-DAY, PU-OVER or NF-NONE; nothing is written, no number is used up.</exception>
    public Task<PurchaseAnswer> LogAsync(Actor actor, PurchaseDraft draft, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            PurchaseRules.CheckFields(draft);
            var year = await YearAsync(act, draft);
            await YearLock.RequireApprovedAsync(act, year);
            var lines = await LinesAsync(act, draft);
            var unitId = PurchaseRules.OneUnitOf([.. lines.Values]);
            PurchaseRules.CheckDay(draft.ContractDay, year, ChinaTime.DayOf(act.Now));
            PurchaseRules.CheckBalance(draft, [.. lines.Values]);
            var purchase = await AddAsync(act, draft, unitId, year);
            await LineTotals.AddPurchasedAsync(act, draft.Lines.Select(line => new LineChange(line.LineId, line.Quantity, line.Amount)));
            act.Record(new AuditFact(AuditActions.PurchaseLog, SubjectKind, purchase.Id, purchase.Number, null, PurchaseState.Of(purchase, draft, lines)));
            return new PurchaseAnswer(purchase.Id, purchase.Number, purchase.Amount, PurchaseRules.Warnings(draft, year));
        },
        cancel);

    /// <summary>Cancels a purchase: its money goes back on the lines.</summary>
    /// <param name="seenVersion">The row version that the person saw; null for whichever.</param>
    /// <exception cref="RuleViolationException">PU-REASON, PU-CANCELLED, PU-ACCEPTED, CC-CHANGED or NF-NONE.</exception>
    public Task<DocumentAnswer> CancelAsync(Actor actor, Guid id, int? seenVersion, string? reason, CancellationToken cancel) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "取消采购");
            var lines = await act.Context.PurchaseLines.AsNoTracking().Where(line => line.PurchaseId == id).ToListAsync(act.Cancel);
            await LineLocks.TakeAsync(act, lines.Select(line => line.LineId));
            var purchase = await DocumentLocks.PurchaseAsync(act, id) ?? throw new RuleViolationException(new NothingFound("采购"));
            await RequireCancellableAsync(act, purchase, seenVersion);
            (purchase.Status, purchase.CancelReason, purchase.CancelledByName, purchase.CancelledAt) = (PurchaseStatus.Cancelled, why, actor.Name, act.Now);
            purchase.RowVersion++;
            await LineTotals.AddPurchasedAsync(act, lines.Select(line => new LineChange(line.LineId, line.Quantity, line.Amount).Negated));
            act.Record(new AuditFact(
                AuditActions.PurchaseCancel, SubjectKind, id, purchase.Number,
                new PurchaseStanding(PurchaseStatus.Active, purchase.Amount), new PurchaseStanding(PurchaseStatus.Cancelled, Money.Zero), why));
            return new DocumentAnswer(id, purchase.Number, purchase.RowVersion);
        },
        cancel);

    /// <summary>The day in China now: the last that a contract may bear.</summary>
    public NodaTime.LocalDate CurrentDay => ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    /// <summary>The lines' year, which never changes; its row is the first lock of the act.</summary>
    private static async Task<FiscalYear> YearAsync(Act act, PurchaseDraft draft)
    {
        var ids = draft.Lines.Select(line => line.LineId).Distinct().ToArray();
        var years = await act.Context.Lines.Where(line => ids.Contains(line.Id)).Select(line => line.FiscalYear).Distinct().ToListAsync(act.Cancel);
        return years.Count switch
        {
            0 => throw new RuleViolationException(new NothingFound("采购明细")),
            1 => years[0],
            _ => throw new RuleViolationException(new PurchaseMixesBudgets()),
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, LineStanding>> LinesAsync(Act act, PurchaseDraft draft)
    {
        var lines = await LineLocks.TakeAsync(act, draft.Lines.Select(line => line.LineId));
        return draft.Lines.All(line => lines.ContainsKey(line.LineId)) ? lines : throw new RuleViolationException(new NothingFound("采购明细"));
    }

    private static async Task RequireCancellableAsync(Act act, Purchase purchase, int? seenVersion)
    {
        if (purchase.Status is PurchaseStatus.Cancelled)
        {
            throw new RuleViolationException(new PurchaseAlreadyCancelled(purchase.Number));
        }

        if (await act.Context.Acceptances.AnyAsync(row => row.PurchaseId == purchase.Id && row.Status == AcceptanceStatus.Active, act.Cancel))
        {
            throw new RuleViolationException(new PurchaseHasAcceptances(purchase.Number));
        }

        if (seenVersion is { } seen && seen != purchase.RowVersion)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }
    }

    private static async Task<Purchase> AddAsync(Act act, PurchaseDraft draft, Guid unitId, FiscalYear year)
    {
        var purchase = new Purchase
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            UnitId = unitId,
            FiscalYear = year,
            Number = await DocumentNumbers.NextAsync(act, "CG", year),
            Title = draft.Title.Trim(),
            Method = draft.Method,
            SupplierName = draft.SupplierName.Trim(),
            SupplierCode = draft.SupplierCode.Text,
            SupplierSize = draft.SupplierSize,
            ContractNumber = string.IsNullOrWhiteSpace(draft.ContractNumber) ? null : draft.ContractNumber.Trim(),
            ContractDay = draft.ContractDay,
            Amount = draft.Amount,
            Status = PurchaseStatus.Active,
            RecordedBy = act.Actor.AccountId,
            RecordedByName = act.Actor.Name,
            RecordedAt = act.Now,
            RowVersion = 1,
        };
        act.Context.Purchases.Add(purchase);
        act.Context.PurchaseLines.AddRange(draft.Lines.Select((line, index) => new PurchaseLine
        {
            DepartmentId = purchase.DepartmentId,
            PurchaseId = purchase.Id,
            Ordinal = index,
            LineId = line.LineId,
            Description = line.Description.Trim(),
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            Amount = line.Amount,
        }));
        return purchase;
    }
}
