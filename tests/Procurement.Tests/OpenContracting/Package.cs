using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Procurement.Documents.OpenContracting;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing;
using Procurement.Domain.Purchasing;
using Procurement.Tests.Publishing;

namespace Procurement.Tests.OpenContracting;

/// <summary>Packages of the seeds' versions, and what is asked of them.</summary>
internal static class Package
{
    public const string Prefix = "ocds-213czf";
    public const string Code = "914403001922038216";

    public static ReleasePackageSource Source(string seed, params KnownPurchase[] purchases) => Source(ReleasedDisclosureTests.Released(seed), purchases);

    public static ReleasePackageSource Source(ReleasedDisclosure released, params KnownPurchase[] purchases) => new(
        released, ["河北省", "石家庄市", "高新区"], Prefix, Instant.FromUtc(2020, 3, 2, 1, 30),
        new Uri("https://example.gov.cn/open/0190/2020/v2/ocds.json"), purchases, ReferenceData.Catalogue);

    public static string Text(ReleasePackageSource source)
    {
        using var stream = new MemoryStream();
        ReleasePackageWriter.Write(source, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static JsonObject Read(ReleasePackageSource source) => JsonNode.Parse(Text(source))!.AsObject();

    /// <summary>A purchase of whole lines at their amounts.</summary>
    public static KnownPurchase Bought(string number, params LineFigure[] lines) => new(
        number, "办公设备", ProcurementMethod.OpenTender, "华为技术有限公司", Code, "HT-1", new LocalDate(2020, 5, 6), IsCancelled: false,
        [.. lines.Select((line, ordinal) => new KnownPurchaseLine(ordinal, line.Id, "", line.Quantity, line.UnitPrice, line.Amount))]);
}
