using Procurement.Domain.Budgeting;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Audit;

/// <summary>What the fields and values of audit records are called for people; what is not known stands as it is.</summary>
public static class AuditWords
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["line"] = "采购明细",
        ["project"] = "项目",
        ["year"] = "年度预算",
        ["adjustment"] = "调剂单",
        ["purchase"] = "采购",
        ["acceptance"] = "验收",
        ["proposal"] = "待建卡",
        ["card"] = "资产卡片",
        ["assetYear"] = "资产年度",
        ["ledgerBalance"] = "总账余额",
        ["reconciliation"] = "对账记录",
        ["attachment"] = "附件",
        ["account"] = "用户",
        ["token"] = "访问令牌",
        ["department"] = "部门",
        ["unit"] = "单位",
        ["layout"] = "版式",
        ["disclosureVersion"] = "信息公开版本",
        ["openData"] = "开放数据",
        ["page"] = "页面",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["projectId"] = "项目标识",
        ["project"] = "项目",
        ["projectName"] = "项目",
        ["itemName"] = "采购物品名称",
        ["name"] = "名称",
        ["edition"] = "目录版本",
        ["code"] = "编码",
        ["measureUnit"] = "计量单位",
        ["amounts"] = "金额",
        ["quantity"] = "数量",
        ["unitPrice"] = "单价",
        ["amount"] = "金额",
        ["funding"] = "资金来源",
        ["smeReserve"] = "预留中小微企业份额",
        ["fixedAsset"] = "是否固定资产",
        ["fixedAssetReason"] = "固定资产理由",
        ["fromBudget"] = "预算资金支付",
        ["grandTotal"] = "总计",
        ["total"] = "合计",
        ["budget"] = "预算资金",
        ["status"] = "状态",
        ["lines"] = "明细",
        ["items"] = "调剂行数",
        ["change"] = "净增减",
        ["number"] = "编号",
        ["title"] = "采购事项",
        ["method"] = "采购方式",
        ["supplier"] = "供应商",
        ["supplierName"] = "供应商",
        ["supplierCode"] = "统一社会信用代码",
        ["supplierSize"] = "企业规模",
        ["contractNumber"] = "合同编号",
        ["contractDay"] = "合同签订日期",
        ["acceptedOn"] = "验收日期",
        ["note"] = "意见",
        ["kind"] = "类别",
        ["value"] = "价值",
        ["unit"] = "单位",
        ["unitId"] = "单位标识",
        ["fiscalYear"] = "年度",
        ["year"] = "年度",
        ["years"] = "年度",
        ["fileName"] = "文件",
        ["isNewDepartment"] = "新增部门",
        ["projectsAdded"] = "新增项目",
        ["projectsChanged"] = "更改项目",
        ["linesAdded"] = "新增明细",
        ["linesChanged"] = "更改明细",
        ["linesRemoved"] = "撤下明细",
        ["cardsAdded"] = "新增卡片",
        ["cardsCorrected"] = "更正卡片",
        ["cardsDescribed"] = "更改卡片信息",
        ["settingsChanged"] = "更改设置",
        ["userName"] = "登录名",
        ["displayName"] = "姓名",
        ["roles"] = "角色",
        ["units"] = "单位",
        ["memberOf"] = "所属部门",
        ["department"] = "所属部门",
        ["isDisabled"] = "停用",
        ["mustChangePassword"] = "须改密码",
        ["purchase"] = "采购",
        ["purchaseNumber"] = "采购编号",
        ["line"] = "明细",
        ["lineId"] = "明细标识",
        ["cards"] = "待建卡",
        ["proposals"] = "待建卡",
        ["proposalId"] = "待建卡标识",
        ["description"] = "说明",
        ["contentType"] = "类型",
        ["size"] = "大小",
        ["position"] = "次序",
        ["isOpen"] = "对外开放",
        ["ocidPrefix"] = "OCID 前缀",
        ["layout"] = "版式",
        ["asOf"] = "截止日期",
        ["sha256"] = "SHA-256",
        ["differing"] = "清单",
        ["ordinal"] = "序号（从 0 起）",
        ["details"] = "内容",
        ["acquiredOn"] = "取得日期",
        ["effectiveOn"] = "生效日期",
        ["cardNumber"] = "卡片编号",
        ["depreciation"] = "累计折旧",
        ["lifeMonths"] = "折旧年限（月）",
        ["lifeReason"] = "年限说明",
        ["monthsUsed"] = "已用月数",
        ["model"] = "规格型号",
        ["serialNumber"] = "出厂编号",
        ["custodian"] = "保管人",
        ["placeId"] = "存放地点标识",
        ["otherUnitsPlace"] = "确认放在其他单位的地点",
        ["area"] = "建筑面积",
        ["officeArea"] = "办公用房面积",
        ["officeValue"] = "办公用房价值",
        ["reason"] = "原因",
        ["evidence"] = "依据",
        ["way"] = "方式",
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["true"] = "是",
        ["false"] = "否",
        ["of2013"] = "2013 年版",
        ["of2022"] = "2022 年版",
        ["draft"] = "编制中",
        ["submitted"] = "待批复",
        ["approved"] = "已批复",
        ["pending"] = "待审核",
        ["rejected"] = "已退回",
        ["withdrawn"] = "已撤回",
        ["active"] = "有效",
        ["cancelled"] = "已取消",
        ["revoked"] = "已撤销",
        ["waiting"] = "待建卡",
        ["confirmed"] = "已建卡",
    };

    static AuditWords()
    {
        foreach (var source in FundingSources.All)
        {
            Fields[source.Key()] = source.ChineseName();
        }

        Add(Enum.GetValues<ProcurementMethod>(), method => method.ChineseName());
        Add(Enum.GetValues<SupplierSize>(), size => size.ChineseName());
        Add(Domain.Access.Roles.All, Domain.Access.Roles.ChineseName);
    }

    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    public static string Field(string field) => Fields.GetValueOrDefault(field, field);

    public static string Value(string value) => Values.GetValueOrDefault(value, value);

    private static void Add<TEnum>(IEnumerable<TEnum> values, Func<TEnum, string> name)
        where TEnum : struct, Enum
    {
        foreach (var value in values)
        {
            Values[Data.Model.EnumKey.Of(value)] = name(value);
        }
    }
}
