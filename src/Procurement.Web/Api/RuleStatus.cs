using Procurement.Data;
using Procurement.Domain.Common;
using Procurement.Web.Access;

namespace Procurement.Web.Api;

/// <summary>Which HTTP status a refusal has.</summary>
public static class RuleStatus
{
    /// <summary>The code of <see cref="Data.Acts.ChangedMeanwhile"/> and of what says more of the change than that.</summary>
    public const string Changed = "CC-CHANGED";

    /// <summary>Refusals over the state of a thing, not over what was sent: the same request may succeed another time (409).
    /// A capability adds the codes of its own.</summary>
    private static readonly HashSet<string> Conflicts = new(StringComparer.Ordinal)
    {
        "BY-NOTDRAFT", "BY-NOTAPPROVED", "BY-NOTSUBMITTED",
        "AJ-CHANGED", "AJ-DONE", "AJ-PENDING", "AJ-PURCHASED", "AJ-BUDGET", "PJ-LINES", "PJ-HISTORY", "PU-OVER", "PU-CANCELLED", "PU-ACCEPTED", "AC-OVER", "AC-REVOKED", "AC-CARDED",
        "CP-DECIDED", "CP-NUMBER",
        "AL-CLOSED", "AL-ORDER", "MV-SELF", "MV-STATUS", "MV-CHANGED", "MV-GONE", "MV-LATER", "MV-PLACED", "MV-REVERSE", "MV-TARGET",
        "ST-OVERLAP", "ST-STATUS", "ST-DECIDED", "ST-NODISPUTE", "ST-DISPUTED", "ST-DONE", "ST-OPEN",
        "BK-ASKED", "BK-BLOCKED", "BK-CLOSED", "BK-LAST", "BK-NOTASKED", "BK-NOTOVER", "BK-OPEN", "BK-ORDER", "BK-SELF", "BK-STATE",
        "PL-CARDS", "PL-TAKEN", "MI-CARDS", "MI-LINES",
        "DS-DAMAGED", "DS-SAME", "DS-SELF", "DS-STATUS", "DS-WAITING",
        "AD-LAYOUT", "LY-BUILTIN", "LY-TAKEN",
    };

    public static int Of(RuleViolation violation) => violation switch
    {
        ApiRefusal refusal => refusal.Status,
        SignInRefused => StatusCodes.Status401Unauthorized,
        NothingFound => StatusCodes.Status404NotFound,
        { Code: Changed } => StatusCodes.Status412PreconditionFailed,
        DatabaseUnavailable => StatusCodes.Status503ServiceUnavailable,
        _ when Conflicts.Contains(violation.Code) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求的写法有误。",
        StatusCodes.Status401Unauthorized => "没有登录，或访问令牌无效。",
        StatusCodes.Status403Forbidden => "没有这项权限。",
        StatusCodes.Status404NotFound => "没有找到。",
        StatusCodes.Status405MethodNotAllowed => "这个地址不支持这种方法。",
        StatusCodes.Status409Conflict => "与当前状态不符。",
        StatusCodes.Status412PreconditionFailed => "内容已被他人修改。",
        StatusCodes.Status413PayloadTooLarge => "请求内容太大。",
        StatusCodes.Status415UnsupportedMediaType => "不支持这种内容类型。",
        StatusCodes.Status422UnprocessableEntity => "不符合业务规则。",
        StatusCodes.Status428PreconditionRequired => "缺少版本条件。",
        StatusCodes.Status429TooManyRequests => "请求过于频繁。",
        StatusCodes.Status503ServiceUnavailable => "服务暂时不可用。",
        _ => status < StatusCodes.Status500InternalServerError ? "请求被拒绝。" : "系统出错了。",
    };
}
