namespace Procurement.Tests.Bundles;

/// <summary>A department in mid-year, with one of every document, as the register exports it.</summary>
internal static class DocumentBundle
{
    private const string ComputerBefore = """
        "project": "p1", "itemName": "台式计算机", "catalogue": "2022", "code": "A02010105", "measureUnit": "台", "quantity": "8", "unitPrice": "5000.00",
        "amount": "40000.00", "funding": { "generalPublicBudget": "40000.00" }, "smeReserve": null, "fixedAsset": null
        """;

    private const string ComputerNow = """
        "project": "p1", "itemName": "台式计算机", "catalogue": "2022", "code": "A02010105", "measureUnit": "台", "quantity": "10", "unitPrice": "5000.00",
        "amount": "50000.00", "funding": { "generalPublicBudget": "50000.00" }, "smeReserve": null, "fixedAsset": null
        """;

    private const string Paper = """
        "project": "p1", "itemName": "复印纸", "catalogue": "2022", "code": "A05040101", "measureUnit": "包", "quantity": "100", "unitPrice": "25.00",
        "amount": "2500.00", "funding": { "unitFunds": "2500.00" }, "smeReserve": null, "fixedAsset": null
        """;

    private const string Scanner = """
        "project": "p1", "itemName": "扫描仪", "catalogue": "2022", "code": "A02021118", "measureUnit": "台", "quantity": "1", "unitPrice": "3000.00",
        "amount": "3000.00", "funding": {}, "smeReserve": null, "fixedAsset": null
        """;

    private const string Shredder = """
        "project": "p1", "itemName": "碎纸机", "catalogue": "2022", "code": "A02021301", "measureUnit": "台", "quantity": "1", "unitPrice": "1000.00",
        "amount": "1000.00", "funding": {}, "smeReserve": null, "fixedAsset": null
        """;

    private const string Act = """
        { "by": "张三（zhang）", "at": "2024-02-01T01:00:00.123456Z", "note": null }
        """;

    private const string Decision = """
        { "by": "李四（li）", "at": "2024-02-02T01:00:00Z", "note": "同意。\n按计划执行" }
        """;

    public const string Text = $$"""
        { "format": "procurement-register/1",
          "department": { "code": "900", "name": "测试局", "region": [ "河北省", "测试县" ],
                          "units": [ { "code": "900001", "name": "测试局本级", "nature": "行政", "rank": null, "funding": null } ] },
          "projects": [ { "key": "p1", "unit": "900001", "fiscalYear": 2024, "code": null, "name": "办公设备", "budget": "60000.00" } ],
          "procurementLines": [ { {{ComputerNow}}, "fixedAssetReason": "单价过千", "approvedAmount": "40000.00", "approvedQuantity": "8" },
                                { {{Paper}}, "approvedAmount": "2500.00", "approvedQuantity": "100" },
                                { {{Scanner}} } ],
          "assets": [ { "unit": "900001", "cardNumber": "ZC2024-0001", "name": "台式计算机", "catalogue": "2022", "code": "A02010105", "kind": "equipment",
                        "quantity": "1", "measureUnit": "台", "area": null, "officeArea": null, "officeValue": null, "value": "4900.00", "acquiredOn": "2024-03-01" } ],
          "layouts": [], "disclosures": [],
          "history": {
            "budgets": [ { "project": "p1", "amount": "60000.00", "recordedAt": "2024-01-08T01:00:00Z" } ],
            "supersededLines": [
              { {{ComputerBefore}}, "position": 0, "recordedAt": "2024-01-08T01:00:00Z", "supersededAt": "2024-02-02T01:00:00Z", "line": 0 },
              { {{Shredder}}, "position": 2, "recordedAt": "2024-01-08T01:00:00Z", "supersededAt": "2024-02-02T01:00:00Z", "formerLine": 0 } ],
            "lineRecordedAt": [ "2024-02-02T01:00:00Z", "2024-01-08T01:00:00Z", "2024-02-02T01:00:00Z" ],
            "assetEntries": [ { "cardNumber": "ZC2024-0001", "entry": "acquisition", "unit": "900001", "kind": "equipment", "quantity": "1", "value": "4900.00",
                                "area": null, "officeArea": null, "officeValue": null, "effectiveOn": "2024-03-01", "recordedAt": "2024-03-02T01:00:00Z",
                                "transferId": null, "reason": null } ] },
          "budgetYears": [ { "fiscalYear": 2024, "status": "approved", "submitted": {{Act}}, "decided": {{Decision}} },
                           { "fiscalYear": 2025, "status": "submitted", "submitted": {{Act}}, "decided": null } ],
          "adjustments": [
            { "number": "TJ2024-0001", "unit": "900001", "fiscalYear": 2024, "reason": "人员增加", "evidence": "会议纪要〔2024〕3号", "status": "approved",
              "requested": {{Act}}, "decided": {{Decision}}, "items": [
                { "change": "change", "project": "p1", "line": 0, "upToDate": false, "amountBefore": "40000.00", "amountAfter": "50000.00",
                  "before": { {{ComputerBefore}} }, "after": { {{ComputerNow}} } },
                { "change": "remove", "project": "p1", "formerLine": 0, "upToDate": false, "amountBefore": "1000.00", "amountAfter": "0.00",
                  "before": { {{Shredder}} }, "after": null },
                { "change": "add", "project": "p1", "line": 2, "upToDate": false, "amountBefore": "0.00", "amountAfter": "3000.00",
                  "before": null, "after": { {{Scanner}} } } ] },
            { "number": "TJ2024-0002", "unit": "900001", "fiscalYear": 2024, "reason": "不够用", "evidence": null, "status": "pending",
              "requested": {{Act}}, "decided": null, "items": [
                { "change": "remove", "project": "p1", "line": 1, "upToDate": true, "amountBefore": "2500.00", "amountAfter": "0.00",
                  "before": { {{Paper}} }, "after": null },
                { "change": "add", "project": "p1", "formerLine": 1, "upToDate": true, "amountBefore": "0.00", "amountAfter": "1000.00",
                  "before": null, "after": { {{Shredder}} } } ] } ],
          "purchases": [
            { "number": "CG2024-0001", "unit": "900001", "fiscalYear": 2024, "title": "办公设备", "method": "onlineMall", "supplierName": "某某公司",
              "supplierCode": "91130100MA00000000", "supplierSize": "small", "contractNumber": "HT-1", "contractDay": "2024-02-20", "amount": "20600.00",
              "status": "active", "recorded": {{Act}}, "cancelled": null, "lines": [
                { "line": 0, "description": "某型号", "quantity": "4", "unitPrice": "4900.00", "amount": "19600.00" },
                { "line": 1, "description": "", "quantity": "40", "unitPrice": "25.00", "amount": "1000.00" } ] },
            { "number": "CG2024-0002", "unit": "900001", "fiscalYear": 2024, "title": "办公设备", "method": "ownPurchase", "supplierName": "某某公司",
              "supplierCode": "91130100MA00000000", "supplierSize": "micro", "contractNumber": null, "contractDay": "2024-02-21", "amount": "10000.00",
              "status": "cancelled", "recorded": {{Act}}, "cancelled": {{Decision}}, "lines": [
                { "line": 0, "description": "", "quantity": "2", "unitPrice": "5000.00", "amount": "10000.00" } ] } ],
          "acceptances": [
            { "number": "YS2024-0001", "purchase": "CG2024-0001", "acceptedOn": "2024-03-01", "note": "合格", "amount": "10800.00", "status": "active",
              "recorded": {{Act}}, "revoked": null, "lines": [
                { "purchaseLine": 0, "quantity": "2", "amount": "9800.00", "fixedAsset": true },
                { "purchaseLine": 1, "quantity": "40", "amount": "1000.00", "fixedAsset": false } ] },
            { "number": "YS2024-0002", "purchase": "CG2024-0001", "acceptedOn": "2024-03-02", "note": "", "amount": "4900.00", "status": "revoked",
              "recorded": {{Act}}, "revoked": {{Decision}}, "lines": [ { "purchaseLine": 0, "quantity": "1", "amount": "4900.00", "fixedAsset": true } ] } ],
          "cardProposals": [ { {{Confirmed}} }, { {{Waiting}} } ] }
        """;

    private const string Proposal = """
        "acceptance": "YS2024-0001", "acceptanceLine": 0, "name": "台式计算机", "catalogue": "2022", "code": "A02010105", "kind": "equipment", "quantity": "1",
        "measureUnit": "台", "value": "4900.00", "acceptedOn": "2024-03-01",
        """;

    private const string Confirmed = Proposal + "\"status\": \"confirmed\", \"cardNumber\": \"ZC2024-0001\", \"recordedAt\": \"2024-03-01T02:00:00Z\", \"decided\": " + Decision;

    private const string Waiting = Proposal + "\"status\": \"waiting\", \"cardNumber\": null, \"recordedAt\": \"2024-03-01T02:00:00Z\", \"decided\": null";

    public static string Spoilt(string piece, string replacement) => Text.Contains(piece, StringComparison.Ordinal)
        ? Text.Replace(piece, replacement, StringComparison.Ordinal)
        : throw new ArgumentException($"The bundle has no '{piece}'.", nameof(piece));
}
