using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Model;
using Procurement.Data.Purchasing;
using Procurement.Documents.Files;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Books;
using Procurement.Web.Hosting;

namespace Procurement.Web.Purchasing;

/// <summary>附件 of purchases, acceptances, cards, movements and reconciliations: taken in, given out, withdrawn; pages and the API go through it.</summary>
public sealed class AttachmentHandler(RegisterHost host, ActRunner acts)
{
    private const string SubjectKind = "attachment";
    private static readonly AttachmentOwner[] OfPurchases = [AttachmentOwner.Purchase, AttachmentOwner.Acceptance];

    /// <summary>Takes a file in: to a scratch file first, so that its kind is told by its content and a slow sender holds no transaction open.</summary>
    /// <param name="fileName">As the sender calls it; made harmless here.</param>
    /// <param name="source">Read once, no further than the limit.</param>
    /// <exception cref="RuleViolationException">AT-FILE: too large, empty or of no kind that is taken. NF-NONE: no such document.</exception>
    public async Task<AttachmentAnswer> UploadAsync(
        Actor actor, AttachmentOwner kind, Guid ownerId, string fileName, Stream source, CancellationToken cancel)
    {
        await using var file = ScratchFile.Create();
        var hash = await SpoolAsync(source, file, cancel);
        var (fileKind, refusal) = FileKindReader.Read(file, fileName);
        if (fileKind is null)
        {
            throw new RuleViolationException(new FileRefused(refusal!));
        }

        return await acts.RunAsync(actor, act => AddAsync(act, kind, ownerId, SafeFileName.Of(fileName), fileKind, hash, file), cancel);
    }

    /// <summary>Withdraws a file: no longer shown, still kept.</summary>
    /// <param name="kinds">What it may belong to, as the caller's policy goes; none for a purchase or an acceptance.</param>
    /// <exception cref="RuleViolationException">PU-REASON or NF-NONE.</exception>
    public Task<AttachmentAnswer> RemoveAsync(Actor actor, Guid id, string? reason, CancellationToken cancel, params AttachmentOwner[] kinds) => acts.RunAsync(
        actor,
        async act =>
        {
            var why = Reasons.Require(reason, "撤下附件");
            var attachment = await act.Context.Attachments
                .FromSql($"select * from attachments where department_id = {actor.DepartmentId} and id = {id} for update")
                .SingleOrDefaultAsync(row => row.RemovedAt == null, act.Cancel);
            if (attachment is null || !(kinds.Length > 0 ? kinds : OfPurchases).Contains(attachment.OwnerKind) || await OwnerLabelAsync(act.Context, actor, attachment, act.Cancel) is null)
            {
                throw new RuleViolationException(new NothingFound("附件"));
            }

            attachment.RemovedAt = act.Now;
            act.Record(new AuditFact(AuditActions.AttachmentRemove, SubjectKind, id, attachment.FileName, AttachmentState.Of(attachment), null, why));
            return AttachmentAnswer.Of(attachment);
        },
        cancel);

    /// <summary>What a file is, for whoever may see the document that it belongs to.</summary>
    /// <exception cref="RuleViolationException">NF-NONE.</exception>
    public async Task<Attachment> FindAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        context.Enter(actor.DepartmentId, actor.Units);
        var attachment = await context.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RemovedAt == null, cancel);
        return attachment is not null && await OwnerLabelAsync(context, actor, attachment, cancel) is not null
            ? attachment
            : throw new RuleViolationException(new NothingFound("附件"));
    }

    /// <summary>Copies a found file's content, a piece at a time.</summary>
    public Task CopyToAsync(Attachment attachment, Stream target, CancellationToken cancel) =>
        AttachmentStore.CopyToAsync(host.Database, attachment.DepartmentId, attachment.Id, target, cancel);

    private static async Task<byte[]> SpoolAsync(Stream source, Stream file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var total = 0L;
        while (await source.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            total += read;
            if (total > FileKind.MostBytes)
            {
                throw new RuleViolationException(new FileRefused("文件超过 20 MB，请压缩或分开上传。"));
            }

            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return hash.GetHashAndReset();
    }

    private static async Task<AttachmentAnswer> AddAsync(Act act, AttachmentOwner kind, Guid ownerId, string name, FileKind fileKind, byte[] hash, Stream file)
    {
        var attachment = new Attachment
        {
            DepartmentId = act.Actor.DepartmentId,
            Id = act.NextId(),
            OwnerKind = kind,
            OwnerId = ownerId,
            FileName = name,
            ContentType = fileKind.ContentType,
            Size = (int)file.Length,
            Sha256 = hash,
            UploadedBy = act.Actor.AccountId,
            UploadedByName = act.Actor.Name,
            UploadedAt = act.Now,
        };
        var owner = await OwnerLabelAsync(act.Context, act.Actor, attachment, act.Cancel) ?? throw new RuleViolationException(new NothingFound("单据"));
        act.Context.Attachments.Add(attachment);
        await act.Context.SaveChangesAsync(act.Cancel);
        file.Position = 0;
        await AttachmentStore.WriteAsync(act, attachment.Id, file);
        act.Record(new AuditFact(AuditActions.AttachmentAdd, SubjectKind, attachment.Id, $"{owner} {name}", null, AttachmentState.Of(attachment)));
        return AttachmentAnswer.Of(attachment);
    }

    /// <summary>The number of the document that a file belongs to; null where the actor does not see it.</summary>
    private static async Task<string?> OwnerLabelAsync(RegisterContext context, Actor actor, Attachment attachment, CancellationToken cancel) => attachment.OwnerKind switch
    {
        AttachmentOwner.Purchase => await context.Purchases.Where(row => row.Id == attachment.OwnerId).Select(row => row.Number).SingleOrDefaultAsync(cancel),
        AttachmentOwner.Acceptance => await context.Acceptances.Where(row => row.Id == attachment.OwnerId).Select(row => row.Number).SingleOrDefaultAsync(cancel),
        AttachmentOwner.Adjustment => await context.Adjustments.Where(row => row.Id == attachment.OwnerId).Select(row => row.Number).SingleOrDefaultAsync(cancel),
        AttachmentOwner.Card => await context.Cards.Where(row => row.Id == attachment.OwnerId).Select(row => row.CardNumber).SingleOrDefaultAsync(cancel),
        AttachmentOwner.Movement => await context.Movements.Where(row => row.Id == attachment.OwnerId).Select(row => row.Number).SingleOrDefaultAsync(cancel),
        AttachmentOwner.Reconciliation => actor.Units is null ? await ReconciliationLabelAsync(context, attachment.OwnerId, cancel) : null,
        _ => attachment.UploadedBy == actor.AccountId ? attachment.FileName : null,
    };

    /// <summary>The books are the whole department's: whoever sees some units only does not see the statement.</summary>
    private static async Task<string?> ReconciliationLabelAsync(RegisterContext context, Guid id, CancellationToken cancel) =>
        await context.Reconciliations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) is { } statement
            ? $"{statement.AsOf:uuuu-MM-dd} {ReconciledFigures.NameOf(statement.Kind, statement.Agrees)}"
            : null;
}

/// <summary>An attachment for people and programs.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In hexadecimal digits.</param>
public sealed record AttachmentAnswer(Guid Id, string FileName, string ContentType, int Size, string Sha256)
{
    public static AttachmentAnswer Of(Attachment row) => new(row.Id, row.FileName, row.ContentType, row.Size, Convert.ToHexStringLower(row.Sha256));
}

/// <summary>An attachment as the audit trail keeps it: what it was can be proved by its hash.</summary>
public sealed record AttachmentState(AttachmentOwner Owner, Guid OwnerId, string FileName, string ContentType, int Size, string Sha256)
{
    public static AttachmentState Of(Attachment row) => new(row.OwnerKind, row.OwnerId, row.FileName, row.ContentType, row.Size, Convert.ToHexStringLower(row.Sha256));
}

/// <summary>A file is too large, empty, damaged or of a kind that is not taken.</summary>
public sealed record FileRefused(string Explanation) : RuleViolation("AT-FILE", Explanation);
