using System.Text.Json.Nodes;

namespace Procurement.Tests.Bundles;

/// <summary>A valid bundle with one of everything, its own layout and a history, in the order in which the writer writes.</summary>
internal static class SmallBundle
{
    public const string Card = """
        { "unit": "001", "cardNumber": "B1", "name": "办公楼", "catalogue": "2013", "code": "A010101", "kind": "building", "quantity": "1", "measureUnit": "幢",
          "area": "452.5", "officeArea": "100", "officeValue": "1.00", "value": "5000000.00", "acquiredOn": "2015-06-30" }
        """;

    public const string Text = """
        { "format": "procurement-register/1",
          "department": { "code": "432", "name": "行政服务局", "region": [ "河北省", "石家庄市" ],
                          "units": [ { "code": "001", "name": "局本级", "nature": "行政", "rank": "正科级", "funding": null } ] },
          "projects": [ { "key": "p1", "unit": "001", "fiscalYear": 2020, "code": "432-1", "name": "名称甲", "budget": "100.00" } ],
          "procurementLines": [ { "project": "p1", "itemName": "桌", "catalogue": "2022", "code": "A05010201", "measureUnit": "张",
                                  "quantity": "9.5", "unitPrice": "2.985", "amount": "28.36", "funding": { "unitFunds": "28.36" },
                                  "smeReserve": "10.00", "fixedAsset": true } ],
          "assets": [
        """ + Card + """
            ,
            { "unit": "001", "cardNumber": "C1", "name": "公务用车", "catalogue": "2013", "code": "A020305", "kind": "vehicle", "quantity": "1", "measureUnit": "辆",
              "area": null, "officeArea": null, "officeValue": null, "value": "180000.00", "acquiredOn": "2018-05-01", "vehicleUse": "lawEnforcement" }
          ],
          "layouts": [ { "format": "disclosure-layout/1", "name": "hebei-2030", "moneyUnit": "元",
            "procurement": { "number": "六", "heading": "政府采购预算情况", "narrative": [ "{{year}}年" ], "table": null },
            "assets": { "number": "七", "heading": "国有资产信息", "narrative": [],
              "table": { "show": "whenFilled", "title": "表", "titlePlace": "inside", "header": [ "项目", "数量", "价值" ],
                         "rows": [ { "key": "total", "label": "总额" }, { "key": "other", "label": "其他", "none": "zero" } ],
                         "formats": { "value": "0.00", "quantity": "0", "area": "0" } } } } ],
          "disclosures": [ { "fiscalYear": 2020, "layout": "hebei-2020-flat", "values": { "preparer": "高新区" }, "asOf": "2020-03-31" } ],
          "history": {
            "budgets": [ { "project": "p1", "amount": "-24000.00", "recordedAt": "2020-01-31T08:00:00Z" } ],
            "supersededLines": [ { "project": "p1", "itemName": "旧桌", "catalogue": "2022", "code": "A", "measureUnit": "张", "quantity": "9", "unitPrice": "3.00",
                                   "amount": "27.00", "funding": {}, "smeReserve": null, "fixedAsset": null,
                                   "position": 3, "recordedAt": "2020-01-31T08:00:00Z", "supersededAt": "2020-02-29T08:00:00Z" } ],
            "lineRecordedAt": [ "2020-01-31T08:00:00.123456Z" ],
            "assetEntries": [ { "cardNumber": "B1", "entry": "countAdjustment", "unit": "001", "kind": "building", "quantity": "-1", "value": "-200000.00",
                                "area": "-452.5", "officeArea": null, "officeValue": null, "effectiveOn": "2020-03-01", "recordedAt": "2020-03-02T00:00:00Z",
                                "transferId": "01890a5d-ac96-774b-bcce-b302099a8057", "reason": "盘亏" } ] } }
        """;

    public static string Spoilt(string piece, string replacement) => Spoil.Piece(Text, piece, replacement);

    /// <summary>The bundle with the first row of a list twice.</summary>
    public static string Doubled(string list)
    {
        var root = JsonNode.Parse(Text)!.AsObject();
        var rows = (list == "units" ? root["department"]! : root)[list]!.AsArray();
        rows.Add(rows[0]!.DeepClone());
        return root.ToJsonString();
    }
}
