using NodaTime;
using Procurement.Documents.Publishing;
using Procurement.Documents.Writers;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing;

/// <summary>A version at the moment at which it is frozen: its content, hash and files.</summary>
internal sealed record FrozenVersion(ReleasedDisclosure Released, string Content, IReadOnlyList<(FrozenFile File, byte[] Content)> Files)
{
    /// <exception cref="InvalidOperationException">The files cannot be made again from the content: a mistake of this program, and nothing is frozen.</exception>
    public static FrozenVersion Make(VersionDraft draft, int number, string? reason, string author, Instant now)
    {
        var files = ReleasedFiles.Make(draft.Printed!, DisclosureWriters.Latest);
        var released = new ReleasedDisclosure(
            number, reason, author, now, draft.Figures, draft.Printed!, draft.Layout!, draft.Values, draft.Warnings, [.. files.Select(file => file.File)])
        {
            Writers = DisclosureWriters.Latest,
        };
        var content = ReleasedDisclosureJson.ToText(released);
        var again = ReleasedFiles.Again(ReleasedDisclosureReader.Parse(content)).Select(file => file.File);
        return again.SequenceEqual(released.Files)
            ? new FrozenVersion(released, content, files)
            : throw new InvalidOperationException("The files of a version cannot be made again from its content.");
    }

    public DisclosureVersion ToVersion(Guid departmentId, Guid id, Guid person) => new()
    {
        DepartmentId = departmentId,
        Id = id,
        FiscalYear = Released.Figures.Year,
        Number = Released.Number,
        Status = VersionStatus.Submitted,
        AsOf = Released.Figures.AsOf,
        KnownAt = Released.KnownAt,
        LayoutName = Released.Layout.Name,
        Reason = Released.Reason,
        Content = Content,
        Sha256 = ReleasedFiles.HashOf(Content),
        SubmittedBy = person,
        SubmittedByName = Released.SubmittedBy,
        SubmittedAt = Released.KnownAt,
        RowVersion = 1,
    };

    public IEnumerable<DisclosureFile> ToFiles(DisclosureVersion version) => Files.Select(file => new DisclosureFile
    {
        DepartmentId = version.DepartmentId,
        VersionId = version.Id,
        Format = file.File.Format,
        Content = file.Content,
        Sha256 = file.File.Sha256,
    });
}
