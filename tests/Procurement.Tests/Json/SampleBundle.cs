using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Common;

namespace Procurement.Tests.Json;

/// <summary>A small bundle with one of everything, to be spoilt by replacing a piece of its text.</summary>
internal static class SampleBundle
{
    public const string Text = """
        { "format": "procurement-register/1",
          "department": { "code": "432", "name": "行政服务局", "region": ["河北省", "石家庄市"],
                          "units": [ { "code": "432001", "name": "行政服务局", "nature": "行政", "rank": null } ] },
          "projects": [ { "key": "p1", "unit": "432001", "fiscalYear": 2020, "code": null, "name": "档案扫描服务费", "budget": "500000.00" } ],
          "procurementLines": [ { "project": "p1", "itemName": "其他数据处理服务", "catalogue": "2013", "code": "C020399", "measureUnit": "次",
                                  "quantity": "1", "unitPrice": "500000.00", "amount": "500000.00",
                                  "funding": { "generalPublicBudget": "500000.00" }, "smeReserve": null, "fixedAsset": null } ],
          "assets": [ { "unit": "432001", "cardNumber": "432001-0001", "name": "公务用车", "catalogue": "2013", "code": "A020305",
                        "kind": "vehicle", "quantity": "1", "measureUnit": "辆", "area": null, "officeArea": null, "officeValue": null,
                        "value": "200000.00", "acquiredOn": "2015-06-30" } ],
          "layouts": [], "disclosures": [ { "fiscalYear": 2020, "layout": "hebei-2020-flat", "values": { "preparer": "高新区" } } ],
          "history": {
            "budgets": [ { "project": "p1", "amount": "-24000.00", "recordedAt": "2020-01-31T08:00:00Z" } ],
            "lineRecordedAt": [ "2020-01-31T08:00:00.123456Z" ],
            "supersededLines": [ { "project": "p1", "itemName": "扫描", "catalogue": "2013", "code": "C", "measureUnit": "次", "quantity": "9.5",
                                   "unitPrice": "2.985", "amount": "28.36", "funding": {}, "position": 0,
                                   "recordedAt": "2020-01-31T08:00:00Z", "supersededAt": "2020-02-29T08:00:00Z" } ],
            "assetEntries": [ { "cardNumber": "432001-0001", "entry": "disposal", "unit": "432001", "kind": "vehicle", "quantity": "-1",
                                "value": "-200000.00", "effectiveOn": "2020-03-01", "recordedAt": "2020-03-02T00:00:00Z",
                                "transferId": "01890a5d-ac96-774b-bcce-b302099a8057", "reason": "报废" } ] } }
        """;

    /// <summary>What the register schema says of the bundle after a piece of it was replaced.</summary>
    public static IReadOnlyList<ImportProblem> Spoil(string piece, string replacement) => Validate(Tests.Spoil.Piece(Text, piece, replacement));

    public static IReadOnlyList<ImportProblem> Validate(string bundle)
    {
        using var document = JsonDocument.Parse(bundle);
        return JsonSchema.Register.Validate(document.RootElement);
    }
}
