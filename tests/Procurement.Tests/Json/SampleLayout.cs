namespace Procurement.Tests.Json;

/// <summary>The layout that the contract shows, shortened.</summary>
internal static class SampleLayout
{
    public const string Text = """
        { "format": "disclosure-layout/1", "name": "sample", "moneyUnit": "万元",
          "procurement": {
            "number": "六", "heading": "政府采购预算情况", "narrative": [ "{{year}}年…" ],
            "table": { "show": "always", "title": "部门政府采购预算", "titlePlace": "above",
              "departmentLine": "{{department.code}}{{department.name}}", "unitLine": "单位：万元",
              "header": [ { "label": "来源", "children": [ { "label": "项目名称", "key": "project_name" }, { "label": "预算资金", "key": "project_budget" } ] },
                          { "label": "采购物品名称", "key": "item_name" } ],
              "totalRow": { "label": "合　计", "projectBudget": true }, "unitSubtotals": null,
              "formats": { "quantity": "0.####", "unit_price": "0.00", "amount": "0.00", "project_budget": "0.00" },
              "footnotes": [], "emptyFootnotes": [] } },
          "assets": {
            "number": "七", "heading": "国有资产信息", "narrative": [],
            "table": { "show": "always", "title": "表", "titlePlace": "inside",
              "departmentLine": null, "preparerLine": "编制部门：{{values.preparer}}", "asOfLine": "截止时间：…",
              "header": [ "项目", "数量", "价值（金额单位：万元）" ],
              "rows": [ { "key": "total", "label": "资产总额", "quantity": "——" }, { "key": "other", "label": "其他", "none": "zero" } ],
              "formats": { "value": "0.######", "quantity": "0.##", "area": "0.##" } } } }
        """;
}
