using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Checks;

/// <summary>The cards that share a code and a kind: the register counts them, a check judges each pair once.</summary>
public sealed record CardCode(CatalogueCode Code, AssetKind Kind, int Cards, string FirstCardNumber);
