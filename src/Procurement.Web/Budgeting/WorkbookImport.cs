using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Register;
using Procurement.Documents.Layouts;
using Procurement.Documents.Lists;
using Procurement.Documents.Workbooks;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Register;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Brings a year's projects and lines back from the workbook: looked at first, written when that is confirmed.</summary>
/// <remarks>Between the two the file waits in the database, for its sender alone, so that a restart loses nothing.</remarks>
public sealed class WorkbookImport(RegisterHost host, ActRunner acts)
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

    /// <summary>What the kept file would change, or changes now.</summary>
    /// <param name="write">False only looks.</param>
    /// <exception cref="RuleViolationException"><see cref="NothingFound"/>: no such file of this sender.</exception>
    public async Task<WorkbookOutcome> RunAsync(Actor actor, FiscalYear year, Guid draft, bool write, CancellationToken cancel)
    {
        var (name, content) = await FindAsync(actor, draft, cancel);
        using var stream = new MemoryStream(content, writable: false);
        var (bundle, problems) = RegisterWorkbookReader.Read(stream, await host.CatalogueAsync(cancel));
        if (bundle is null || OtherYears(bundle, year) is { Count: > 0 })
        {
            return new WorkbookOutcome(name, bundle is null ? problems : OtherYears(bundle, year), null, Left(bundle));
        }

        var import = new RegisterImport(host.Database, host.Ids, BuiltInLayouts.Names.ToHashSet(StringComparer.Ordinal));
        var given = new GivenBundle(name, await ProjectsAndLinesAsync(actor, bundle, cancel));
        var outcome = await import.RunAsync(actor, [given], host.Clock.GetCurrentInstant(), dryRun: !write, cancel);
        if (outcome.Written)
        {
            await acts.RunAsync(actor with { Key = null }, async act => await ForgetAsync(act), cancel);
        }

        return new WorkbookOutcome(name, outcome.Problems, outcome.Problems.Count == 0 ? outcome.Summaries[0] : null, Left(bundle));
    }

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

    private async Task<(string Name, byte[] Content)> FindAsync(Actor actor, Guid draft, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var name = await context.Attachments.AsNoTracking()
            .Where(file => file.Id == draft && file.OwnerKind == AttachmentOwner.ImportDraft && file.UploadedBy == actor.AccountId)
            .Select(file => file.FileName).SingleOrDefaultAsync(cancel) ?? throw new RuleViolationException(new NothingFound("待导入的文件"));
        var chunks = await context.AttachmentChunks.AsNoTracking().Where(chunk => chunk.AttachmentId == draft).OrderBy(chunk => chunk.Ordinal)
            .Select(chunk => chunk.Content).ToListAsync(cancel);
        return (name, [.. chunks.SelectMany(chunk => chunk)]);
    }

    /// <summary>A file that only waited to be looked at leaves nothing behind.</summary>
    private static async Task<int> ForgetAsync(Act act)
    {
        var mine = act.Context.Attachments.Where(file => file.OwnerKind == AttachmentOwner.ImportDraft && file.OwnerId == act.Actor.AccountId);
        await act.Context.AttachmentChunks.Where(chunk => mine.Any(file => file.Id == chunk.AttachmentId)).ExecuteDeleteAsync(act.Cancel);
        return await mine.ExecuteDeleteAsync(act.Cancel);
    }

    private static List<ImportProblem> OtherYears(RegisterBundle bundle, FiscalYear year) => [.. bundle.Projects.Index()
        .Where(row => row.Item.FiscalYear != year)
        .Select(row => new ImportProblem(
            bundle.Places.Of(BundlePart.Project, row.Index, "fiscalYear"), $"这里只导入 {year} 年的预算，文件中有 {row.Item.FiscalYear} 年的项目；请删去，或到该年度导入。"))];

    /// <summary>Only projects and lines: what else the file says of department, units and cards is left as it stands.</summary>
    private async Task<RegisterBundle> ProjectsAndLinesAsync(Actor actor, RegisterBundle bundle, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(actor.DepartmentId);
        var name = await context.Departments.Where(row => row.Id == actor.DepartmentId).Select(row => row.Name).SingleAsync(cancel);
        return bundle with { Department = bundle.Department with { Name = name, Units = [] }, Cards = [], Layouts = [], Choices = [], History = null };
    }

    private static string? Left(RegisterBundle? bundle) =>
        bundle is { Cards.Count: > 0 } ? $"文件中的 {bundle.Cards.Count} 张资产卡片和单位信息不在这里导入，已忽略。" : null;
}

/// <param name="Problems">By place; empty where the file can be written or is.</param>
/// <param name="Summary">What changes; null where there are problems.</param>
/// <param name="Left">What of the file is not taken here; null for nothing.</param>
public sealed record WorkbookOutcome(string FileName, IReadOnlyList<ImportProblem> Problems, ImportSummary? Summary, string? Left);

/// <summary>No file that can be looked at.</summary>
public sealed record WorkbookRefused(string Reason) : RuleViolation("WB-FILE", Reason);
