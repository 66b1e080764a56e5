using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Publishing;

namespace Procurement.Documents.OpenContracting;

/// <summary>What a release package is written from.</summary>
/// <param name="Released">The frozen version; its lines are the plan.</param>
/// <param name="Region">The department's, from the province down: its code is unique only within it.</param>
/// <param name="OcidPrefix">As registered, e.g. <c>ocds-213czf</c>.</param>
/// <param name="ReleasedAt">The instant at which the version was released.</param>
/// <param name="Address">Where the package is read.</param>
/// <param name="Purchases">As known when the version was frozen.</param>
public sealed record ReleasePackageSource(
    ReleasedDisclosure Released, IReadOnlyList<string> Region, string OcidPrefix, Instant ReleasedAt, Uri Address,
    IReadOnlyList<KnownPurchase> Purchases, ICatalogue Catalogue);
