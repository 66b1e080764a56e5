using Procurement.Domain.Common;
using Procurement.Domain.Publishing;

namespace Procurement.Domain.Register;

/// <summary>A version of a disclosure as it travels: what was frozen, its hash, and what was decided. Its files are made again from it.</summary>
/// <param name="Content"><c>released-disclosure/1</c>, byte for byte as hashed.</param>
/// <param name="Sha256">64 small hexadecimal digits.</param>
public sealed record DisclosureVersionContent(
    FiscalYear FiscalYear, int Number, VersionStatus Status, string Sha256, ActContent Submitted, ActContent? Decided, string Content)
{
    /// <summary>What the content says; null where it came from the register, which need not read it.</summary>
    public ReleasedDisclosure? Released { get; init; }

    /// <summary>The files made again from the content, each with its own hash, which may not be the one that the content names; none where it came from the register.</summary>
    public IReadOnlyList<(FrozenFile File, byte[] Content)> Files { get; init; } = [];
}
