using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements;

/// <summary>What a disposal keeps beside the common columns.</summary>
/// <param name="Exchanged">换入资产 of a 置换: what came in return.</param>
/// <param name="Transfer">无偿划转 to another department of this system; null where it goes elsewhere.</param>
public sealed record DisposalDetails(string Exchanged, TransferPeer? Transfer = null)
{
    /// <summary>Null where there is nothing to keep.</summary>
    public static string? Write(string? exchanged, TransferPeer? transfer = null) =>
        string.IsNullOrWhiteSpace(exchanged) && transfer is null ? null : MovementJson.Write(new DisposalDetails(exchanged?.Trim() ?? "", transfer));

    /// <summary>Of a movement; null where it is no disposal or keeps none.</summary>
    public static DisposalDetails? Of(AssetMovement movement) => movement.Kind is MovementKind.Disposal ? Read(movement.Details) : null;

    public static DisposalDetails? Read(string? json) => json is null ? null : MovementJson.Read<DisposalDetails>(json);
}
