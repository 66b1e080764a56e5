namespace Procurement.Web.Api.Description;

/// <summary>The Chinese meaning of names that fields and parameters of the API share.</summary>
internal static class Glossary
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["id"] = "标识", ["year"] = "预算年度", ["position"] = "排列次序，从 0 起", ["rowVersion"] = "行版本", ["recordedAt"] = "登记时刻", ["recordedByName"] = "登记人",
        ["unit"] = "单位的标识", ["unitId"] = "单位的标识", ["unitCode"] = "单位编码", ["unitName"] = "单位名称", ["nature"] = "单位性质", ["rank"] = "单位规格",
        ["project"] = "项目的标识", ["projectId"] = "项目的标识", ["projectName"] = "项目名称", ["itemName"] = "采购物品名称", ["name"] = "名称", ["code"] = "编码",
        ["catalogue"] = "品目编码所属的目录版本", ["edition"] = "目录版本", ["measureUnit"] = "计量单位", ["quantity"] = "数量", ["unitPrice"] = "单价，元", ["amount"] = "金额，元",
        ["funding"] = "资金来源构成", ["generalPublicBudget"] = "一般公共预算拨款，元", ["governmentFund"] = "基金预算拨款，元", ["stateCapital"] = "国有资本经营预算拨款，元",
        ["fiscalAccount"] = "财政专户核拨，元", ["unitFunds"] = "单位资金，元", ["fiscalCarryover"] = "财政拨款结转，元", ["nonFiscalCarryover"] = "非财政拨款结转结余，元",
        ["otherChannels"] = "其他渠道资金，元", ["grandTotal"] = "总计，元", ["total"] = "合计，元", ["smeReserve"] = "预留中小微企业份额，元",
        ["fixedAsset"] = "是否形成固定资产；null 表示按品目规则", ["fixedAssetReason"] = "改变规则判断的理由", ["approvedAmount"] = "批复数，元", ["approvedQuantity"] = "批复数量",
        ["purchasedAmount"] = "已采购，元", ["purchasedQuantity"] = "已采购数量", ["acceptedAmount"] = "已验收，元", ["acceptedQuantity"] = "已验收数量",
        ["cardedAmount"] = "已建卡，元", ["cardedQuantity"] = "已建卡数量", ["balance"] = "余额，元", ["q"] = "查找的文字", ["after"] = "上一页回答中的 next",
        ["limit"] = "每页条数，1 至 500，默认 100", ["items"] = "本页内容", ["next"] = "下一页的 after；没有下一页时为 null", ["status"] = "状态", ["reason"] = "理由", ["note"] = "说明",
        ["number"] = "编号", ["title"] = "标题", ["method"] = "采购方式", ["supplierName"] = "供应商名称", ["supplierCode"] = "供应商统一社会信用代码", ["supplierSize"] = "供应商规模",
        ["contractNumber"] = "合同编号", ["contractDay"] = "合同签订日期", ["lines"] = "明细", ["lineId"] = "采购明细的标识", ["description"] = "说明", ["acceptedOn"] = "验收日期",
        ["type"] = "错误种类的地址", ["detail"] = "哪里不对、怎么办", ["requestId"] = "请求编号，可据此查日志", ["errors"] = "有误的字段", ["field"] = "字段", ["message"] = "说明",
        ["path"] = "上级名称", ["warning"] = "需要注意的地方", ["warnings"] = "需要注意的地方", ["by"] = "汇总方式，默认按项目", ["group"] = "汇总方式", ["rows"] = "各行", ["isApproved"] = "年度是否已批复",
        ["key"] = "标识", ["label"] = "名称", ["count"] = "条数", ["funds"] = "预算资金，元", ["adjusted"] = "已调剂，元", ["budget"] = "现预算，元", ["purchased"] = "已采购，元",
        ["accepted"] = "已验收，元", ["carded"] = "已建卡，元", ["approved"] = "批复数，元", ["userName"] = "登录名", ["password"] = "密码", ["days"] = "有效天数，默认 90", ["expiresAt"] = "到期时刻", ["token"] = "令牌，只在新建时给出", ["line"] = "采购明细的标识", ["parent"] = "上级编码", ["isLeaf"] = "是否最末级", ["category"] = "大类", ["ordinal"] = "序号，从 0 起", ["purchaseId"] = "采购的标识", ["fileName"] = "文件名",
    };

    /// <summary>Null where the name is none of the shared ones.</summary>
    public static string? Of(string name) => Words.GetValueOrDefault(name);
}
