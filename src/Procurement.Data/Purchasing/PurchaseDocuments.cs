using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Domain.Access;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Data.Purchasing;

/// <summary>A purchase with all that hangs on it.</summary>
public sealed record PurchaseDocument(
    Purchase Purchase, string Unit, IReadOnlyList<PurchaseDocumentLine> Lines, IReadOnlyList<Acceptance> Acceptances, IReadOnlyList<Attachment> Attachments);

/// <param name="Budget">The budget line that it was bought on.</param>
public sealed record PurchaseDocumentLine(PurchaseLine Line, ProcurementLine Budget)
{
    /// <summary>Bought and not accepted yet.</summary>
    public Quantity QuantityLeft => Line.Quantity + -Line.AcceptedQuantity;
}

/// <summary>An acceptance with all that hangs on it.</summary>
public sealed record AcceptanceDocument(
    Acceptance Acceptance, Purchase Purchase, string Unit, IReadOnlyList<AcceptanceDocumentLine> Lines, IReadOnlyList<CardProposal> Proposals, IReadOnlyList<Attachment> Attachments);

public sealed record AcceptanceDocumentLine(AcceptanceLine Line, ProcurementLine Budget);

/// <summary>Reads documents whole, a statement for each kind of row.</summary>
public static class PurchaseDocuments
{
    /// <exception cref="RuleViolationException">NF-NONE: no such purchase in the caller's department and units.</exception>
    public static async Task<PurchaseDocument> PurchaseAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = Entered(database, actor);
        var purchase = await context.Purchases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("采购"));
        var lines = await context.PurchaseLines.AsNoTracking().Where(row => row.PurchaseId == id).OrderBy(row => row.Ordinal)
            .Join(context.Lines.AsNoTracking(), row => row.LineId, line => line.Id, (row, line) => new PurchaseDocumentLine(row, line)).ToListAsync(cancel);
        var acceptances = await context.Acceptances.AsNoTracking().Where(row => row.PurchaseId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        return new PurchaseDocument(
            purchase, await UnitAsync(context, purchase.UnitId, cancel), [.. lines.OrderBy(row => row.Line.Ordinal)], acceptances,
            await AttachmentsAsync(context, AttachmentOwner.Purchase, id, cancel));
    }

    /// <exception cref="RuleViolationException">NF-NONE: no such acceptance in the caller's department and units.</exception>
    public static async Task<AcceptanceDocument> AcceptanceAsync(RegisterDatabase database, Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = Entered(database, actor);
        var acceptance = await context.Acceptances.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("验收单"));
        var purchase = await context.Purchases.AsNoTracking().SingleAsync(row => row.Id == acceptance.PurchaseId, cancel);
        var lines = await context.AcceptanceLines.AsNoTracking().Where(row => row.AcceptanceId == id)
            .Join(context.Lines.AsNoTracking(), row => row.LineId, line => line.Id, (row, line) => new AcceptanceDocumentLine(row, line)).ToListAsync(cancel);
        var proposals = await context.CardProposals.AsNoTracking().Where(row => row.AcceptanceId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        return new AcceptanceDocument(
            acceptance, purchase, await UnitAsync(context, acceptance.UnitId, cancel), [.. lines.OrderBy(row => row.Line.Ordinal)], proposals,
            await AttachmentsAsync(context, AttachmentOwner.Acceptance, id, cancel));
    }

    internal static RegisterContext Entered(RegisterDatabase database, Actor actor)
    {
        var context = database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        return context;
    }

    private static Task<string> UnitAsync(RegisterContext context, Guid id, CancellationToken cancel) =>
        context.Units.Where(unit => unit.Id == id).Select(unit => unit.Name).SingleAsync(cancel);

    private static Task<List<Attachment>> AttachmentsAsync(RegisterContext context, AttachmentOwner kind, Guid owner, CancellationToken cancel) =>
        context.Attachments.AsNoTracking().Where(row => row.OwnerKind == kind && row.OwnerId == owner && row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(cancel);
}
