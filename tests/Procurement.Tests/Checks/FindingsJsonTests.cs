using Procurement.Documents.Checks;
using Procurement.Domain.Checks;

namespace Procurement.Tests.Checks;

public class FindingsJsonTests
{
    [Fact]
    public void ToText_Findings_HaveAllFields()
    {
        Finding[] findings =
        [
            new("AS-TOTAL", Severity.Error, "国有资产信息/资产总额", "合计不符。", "625.11", "627.22", "-2.11", "请核对。"),
            new("DS-NOTE", Severity.Warning, "政府采购预算情况", "没有说明。"),
            new("PR-SUM", Severity.Rounding, "政府采购预算情况", "差 0.01。", "1.00", "1.01", "-0.01"),
        ];

        JsonDifference.AssertNone(
            """
            { "format": "findings/1", "findings": [
              { "rule": "AS-TOTAL", "severity": "error", "place": "国有资产信息/资产总额", "message": "合计不符。",
                "left": "625.11", "right": "627.22", "difference": "-2.11", "suggestion": "请核对。" },
              { "rule": "DS-NOTE", "severity": "warning", "place": "政府采购预算情况", "message": "没有说明。",
                "left": null, "right": null, "difference": null, "suggestion": null },
              { "rule": "PR-SUM", "severity": "rounding", "place": "政府采购预算情况", "message": "差 0.01。",
                "left": "1.00", "right": "1.01", "difference": "-0.01", "suggestion": null } ] }
            """,
            FindingsJson.ToText(findings));
    }

    [Fact]
    public void ToText_NoFinding_IsAnEmptyList() =>
        JsonDifference.AssertNone("""{ "format": "findings/1", "findings": [] }""", FindingsJson.ToText([]));
}
