using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Documents.Lists;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Hosting;

namespace Procurement.Web.Imports;

/// <summary>Uploaded workbooks that wait to be looked at and confirmed: in the database, for their sender alone, so that a restart loses nothing.</summary>
public sealed class ImportDrafts(RegisterHost host, ActRunner acts)
{
    /// <summary>20 MB.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int ChunkSize = 256 * 1024;

    /// <summary>Keeps a file for its sender, in the place of an earlier one.</summary>
    /// <exception cref="RuleViolationException"><see cref="WorkbookRefused"/></exception>
    public async Task<Guid> KeepAsync(Actor actor, string fileName, Stream source, CancellationToken cancel)
    {
        var content = await ReadAsync(source, cancel);
        return await acts.RunAsync(actor, async act =>
        {
            await ForgetAsync(act);
            var id = act.NextId();
            act.Context.Add(new Attachment
            {
                DepartmentId = actor.DepartmentId,
                Id = id,
                OwnerKind = AttachmentOwner.ImportDraft,
                OwnerId = actor.AccountId!.Value,
                FileName = Path.GetFileName(fileName),
                ContentType = ListWorkbook.ContentType,
                Size = content.Length,
                Sha256 = SHA256.HashData(content),
                UploadedBy = actor.AccountId,
                UploadedByName = actor.Name,
                UploadedAt = act.Now,
            });
            act.Context.AddRange(content.Chunk(ChunkSize).Select((chunk, ordinal) => new AttachmentChunk
            {
                DepartmentId = actor.DepartmentId,
                AttachmentId = id,
                Ordinal = ordinal,
                Content = chunk,
            }));
            return id;
        }, cancel);
    }

    /// <exception cref="RuleViolationException"><see cref="NothingFound"/>: no such file of this sender.</exception>
    public async Task<(string Name, byte[] Content)> FindAsync(Actor actor, Guid draft, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var name = await context.Attachments.AsNoTracking()
            .Where(file => file.Id == draft && file.OwnerKind == AttachmentOwner.ImportDraft && file.UploadedBy == actor.AccountId)
            .Select(file => file.FileName).SingleOrDefaultAsync(cancel) ?? throw new RuleViolationException(new NothingFound("待导入的文件"));
        var chunks = await context.AttachmentChunks.AsNoTracking().Where(chunk => chunk.AttachmentId == draft).OrderBy(chunk => chunk.Ordinal)
            .Select(chunk => chunk.Content).ToListAsync(cancel);
        return (name, [.. chunks.SelectMany(chunk => chunk)]);
    }

    /// <summary>What was imported need not wait any longer.</summary>
    public Task<int> ForgetAsync(Actor actor, CancellationToken cancel) => acts.RunAsync(actor with { Key = null }, ForgetAsync, cancel);

    private static async Task<byte[]> ReadAsync(Stream source, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await source.ReadAsync(buffer, cancel); read > 0; read = await source.ReadAsync(buffer, cancel))
        {
            if (content.Length + read > LargestFile)
            {
                throw new RuleViolationException(new WorkbookRefused("文件超过 20 MB，请分成几个文件导入。"));
            }

            content.Write(buffer, 0, read);
        }

        return content.Length == 0 ? throw new RuleViolationException(new WorkbookRefused("文件是空的，请选择工作簿（.xlsx）。")) : content.ToArray();
    }

    /// <summary>A file that only waited to be looked at leaves nothing behind.</summary>
    private static async Task<int> ForgetAsync(Act act)
    {
        var mine = act.Context.Attachments.Where(file => file.OwnerKind == AttachmentOwner.ImportDraft && file.OwnerId == act.Actor.AccountId);
        await act.Context.AttachmentChunks.Where(chunk => mine.Any(file => file.Id == chunk.AttachmentId)).ExecuteDeleteAsync(act.Cancel);
        return await mine.ExecuteDeleteAsync(act.Cancel);
    }
}

/// <summary>No file that can be looked at.</summary>
public sealed record WorkbookRefused(string Reason) : RuleViolation("WB-FILE", Reason);
