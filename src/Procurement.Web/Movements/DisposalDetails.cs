namespace Procurement.Web.Movements;

/// <summary>What a disposal keeps beside the common columns.</summary>
/// <param name="Exchanged">换入资产 of a 置换: what came in return.</param>
public sealed record DisposalDetails(string Exchanged)
{
    /// <summary>Null where there is nothing to keep.</summary>
    public static string? Write(string? exchanged) => string.IsNullOrWhiteSpace(exchanged) ? null : MovementJson.Write(new DisposalDetails(exchanged.Trim()));

    public static DisposalDetails? Read(string? json) => json is null ? null : MovementJson.Read<DisposalDetails>(json);
}
