using Microsoft.EntityFrameworkCore;
using Procurement.Data.Model;
using Procurement.Documents.Publishing;
using Procurement.Domain.Publishing;

namespace Procurement.Web.Publishing;

/// <summary>Whether a version still is what was frozen.</summary>
/// <param name="IsContentIntact">The stored content has the version's hash.</param>
/// <param name="ContentSha256">The hash of the content as stored now.</param>
public sealed record VersionProof(bool IsContentIntact, string Sha256, string ContentSha256, IReadOnlyList<FileProof> Files)
{
    /// <summary>All is as it was frozen, and comes out again byte for byte.</summary>
    public bool IsWhole => IsContentIntact && Files.All(file => file is { IsIntact: true, IsReproduced: true });

    /// <summary>Nothing was altered, though a file may be written otherwise by today's writers.</summary>
    public bool IsKept => IsContentIntact && Files.All(file => file.IsIntact || file.IsRemade);
}

/// <param name="Sha256">As the content says; as the row says where the content does not.</param>
/// <param name="IsIntact">The stored bytes have that hash.</param>
/// <param name="IsReproduced">The writers make bytes of that hash of the content.</param>
/// <param name="IsRemade">The stored bytes are others than then, made of the frozen content where it was read in: what today's writers make of it.</param>
public sealed record FileProof(string Format, int Length, string Sha256, bool IsIntact, bool IsReproduced, bool IsRemade);

/// <summary>验证: hashes what is stored, makes the files again from the content, and compares.</summary>
public static class VersionProver
{
    /// <returns>Null where the department has no such version.</returns>
    public static async Task<VersionProof?> ProveAsync(RegisterContext context, Guid id, CancellationToken cancel)
    {
        var version = await context.DisclosureVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (version is null)
        {
            return null;
        }

        var stored = await context.DisclosureFiles.AsNoTracking().Where(file => file.VersionId == id).ToDictionaryAsync(file => file.Format, cancel);
        var hash = ReleasedFiles.HashOf(version.Content);
        var released = ReleasedDisclosureReader.Read(version.Content).Released;
        var again = released is null ? [] : ReleasedFiles.Again(released).ToDictionary(file => file.File.Format, file => file.File, StringComparer.Ordinal);
        var expected = released?.Files ?? [.. stored.Values.Select(file => new FrozenFile(file.Format, file.Content.Length, file.Sha256))];
        return new VersionProof(hash == version.Sha256, version.Sha256, hash, [.. expected.Select(file => new FileProof(
            file.Format, file.Length, file.Sha256,
            stored.TryGetValue(file.Format, out var kept) && kept.Sha256 == file.Sha256 && ReleasedFiles.HashOf(kept.Content) == file.Sha256,
            again.TryGetValue(file.Format, out var made) && made == file,
            kept is not null && made is not null && made != file && ReleasedFiles.HashOf(kept.Content) == made.Sha256 && kept.Sha256 == made.Sha256))]);
    }
}
