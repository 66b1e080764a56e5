using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>A refusal of the API itself, before any business rule is asked.</summary>
/// <param name="Status">The HTTP status.</param>
public abstract record ApiRefusal(int Status, string Code, string Message) : RuleViolation(Code, Message);

/// <summary>Somewhere in the request stands what cannot be read; the fields are named beside it.</summary>
public sealed record RequestUnreadable(string Message) : ApiRefusal(StatusCodes.Status400BadRequest, "API-REQUEST", Message);

public sealed record QueryUnknown(string Name, IEnumerable<string> Known) : ApiRefusal(
    StatusCodes.Status400BadRequest, "API-QUERY", $"没有名为“{Name}”的查询参数；{(Known.Any() ? $"可用的参数：{string.Join("、", Known)}" : "这个地址不带查询参数，请去掉")}。");

public sealed record CursorUnreadable() : ApiRefusal(
    StatusCodes.Status400BadRequest, "API-CURSOR", "参数 after 无法识别：请原样使用上一页回答中的 next，或去掉它从头读起。");

public sealed record IfMatchMissing() : ApiRefusal(
    StatusCodes.Status428PreconditionRequired, "API-IF-MATCH", "修改时请带上 If-Match，其值为读取这条内容时得到的 ETag。");

public sealed record KeyMissing() : ApiRefusal(
    StatusCodes.Status428PreconditionRequired, "API-KEY-MISSING", "新增时请带上 Idempotency-Key（每个新请求换一个值，重发同一请求用原值），这样断线重发也只登记一次。");

public sealed record AddressUnknown() : ApiRefusal(
    StatusCodes.Status404NotFound, "API-ADDRESS", "没有这个接口地址，请查看 /api 上的说明。");

public sealed record MethodUnknown() : ApiRefusal(
    StatusCodes.Status405MethodNotAllowed, "API-METHOD", "这个地址不支持这种方法；可用的方法见回答的 Allow 头。");

public sealed record ContentTypeUnknown() : ApiRefusal(
    StatusCodes.Status415UnsupportedMediaType, "API-CONTENT-TYPE", "请求内容的类型不对：请用 Content-Type: application/json，或这个地址的说明中写明的类型。");

public sealed record BodyTooLarge() : ApiRefusal(
    StatusCodes.Status413PayloadTooLarge, "API-SIZE", "请求内容太大，请分成几次提交。");

public sealed record NotSignedIn() : ApiRefusal(
    StatusCodes.Status401Unauthorized, "AC-SIGNIN", "请带上有效的访问令牌（Authorization: Bearer 令牌）；令牌在“访问令牌”页面新建。");

public sealed record NotPermitted() : ApiRefusal(
    StatusCodes.Status403Forbidden, "AC-FORBIDDEN", "您的角色没有这项权限；如需使用，请与系统管理员联系。");

public sealed record TooManyRequests() : ApiRefusal(
    StatusCodes.Status429TooManyRequests, "API-RATE", "请求过于频繁，请稍候再试。");

public sealed record ServiceDown() : ApiRefusal(
    StatusCodes.Status503ServiceUnavailable, "API-DATABASE", "数据库暂时连接不上，内容没有改动；请稍后再试。");

public sealed record SystemFailed() : ApiRefusal(
    StatusCodes.Status500InternalServerError, "API-FAILED", "系统出错了，内容没有改动；请稍后再试，如仍出错请把请求编号告诉管理员。");

/// <summary>What the server refuses without a word: the status is all there is to say.</summary>
public sealed record Refused(int Status) : ApiRefusal(Status, $"API-{Status}", RuleStatus.TitleOf(Status))
{
    /// <summary>The refusal behind a bare status.</summary>
    public static ApiRefusal Behind(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new RequestUnreadable("请求的写法有误，请对照 /api 上的说明检查。"),
        StatusCodes.Status401Unauthorized => new NotSignedIn(),
        StatusCodes.Status403Forbidden => new NotPermitted(),
        StatusCodes.Status404NotFound => new AddressUnknown(),
        StatusCodes.Status405MethodNotAllowed => new MethodUnknown(),
        StatusCodes.Status413PayloadTooLarge => new BodyTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => new ContentTypeUnknown(),
        StatusCodes.Status429TooManyRequests => new TooManyRequests(),
        >= StatusCodes.Status500InternalServerError => new SystemFailed(),
        _ => new Refused(status),
    };
}
