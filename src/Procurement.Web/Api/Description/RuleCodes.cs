namespace Procurement.Web.Api.Description;

/// <summary>The codes that a problem may carry, with their meaning; a test holds that every rule of the program stands here.</summary>
internal static class RuleCodes
{
    /// <summary>Code, meaning in Chinese.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["AC-CARDED"] = "验收已有资产卡片，不能撤销",
        ["AC-DAY"] = "验收日期不合适",
        ["AC-EACH"] = "不能一件一卡",
        ["AC-FORBIDDEN"] = "角色没有这项权限",
        ["AC-KEY"] = "请求编号已用于内容不同的请求",
        ["AC-KEYFORM"] = "请求编号的写法不对",
        ["AC-OVER"] = "验收超过已采购",
        ["AC-REVOKED"] = "验收已撤销",
        ["AC-SIGNIN"] = "没有登录，或访问令牌无效",
        ["API-ADDRESS"] = "没有这个接口地址",
        ["API-BEARER"] = "写操作须带访问令牌",
        ["API-CONTENT-TYPE"] = "内容类型不对",
        ["API-CURSOR"] = "分页参数 after 无法识别",
        ["API-DATABASE"] = "数据库暂时连接不上",
        ["API-FAILED"] = "系统出错",
        ["API-IF-MATCH"] = "修改缺少 If-Match",
        ["API-KEY-MISSING"] = "新增缺少 Idempotency-Key",
        ["API-METHOD"] = "地址不支持这种方法",
        ["API-QUERY"] = "没有这个查询参数",
        ["API-RATE"] = "请求过于频繁",
        ["API-REQUEST"] = "请求的写法有误，见 errors",
        ["API-SIZE"] = "请求内容太大",
        ["CC-CHANGED"] = "内容已被他人修改",
        ["NF-NONE"] = "没有找到，或不属于您的部门和单位",
    };
}
