using System.Text.Json;
using System.Text.RegularExpressions;

namespace Procurement.Web.Api;

/// <summary>Makes of the framework's English complaint about a request a Chinese sentence that names the field.</summary>
/// <remarks>The complaints are told apart by their wording, which belongs to the pinned runtime; a test holds each of them.</remarks>
internal static partial class BindingProblem
{
    public static ApiProblem Of(HttpContext http, BadHttpRequestException unreadable)
    {
        if (unreadable.StatusCode != StatusCodes.Status400BadRequest)
        {
            return ApiProblem.Of(http, Refused.Behind(unreadable.StatusCode));
        }

        var field = unreadable.InnerException is JsonException body ? OfBody(body) : OfParameter(unreadable.Message);
        return ApiProblem.Of(http, StatusCodes.Status400BadRequest, new RequestUnreadable(Sentence(field)), [field]);
    }

    private static string Sentence(FieldProblem field) => field.Field.Length == 0 ? field.Message : $"“{field.Field}”：{field.Message}";

    private static FieldProblem OfParameter(string message)
    {
        if (Parameter().Match(message) is not { Success: true } match)
        {
            return new("", "请求的内容为空或写法有误，请对照 /api 上的说明检查。");
        }

        var name = char.ToLowerInvariant(match.Groups["name"].ValueSpan[0]) + match.Groups["name"].Value[1..];
        return match.Groups["missing"].Success
            ? new(name, message.Contains("body", StringComparison.Ordinal) ? "请求没有内容。" : "缺少这个参数。")
            : new(name, "参数的值无法识别，请检查写法。");
    }

    private static FieldProblem OfBody(JsonException body)
    {
        var place = Place(body.Path);
        return body switch
        {
            FieldRefusedException refused => new(place, refused.Message),
            _ when Named().Match(body.Message) is { Success: true } match => OfName(match, place),
            _ when body.Message.Contains("maximum configured depth", StringComparison.Ordinal) => new(place, $"嵌套超过 {ApiJson.MaxDepth} 层。"),
            _ when body.Message.Contains("could not be converted", StringComparison.Ordinal) => new(place, "值的类型不对，请对照 /api 上的说明。"),
            _ => new(place, $"第 {body.LineNumber + 1} 行附近不符合 JSON 的写法，请检查引号、逗号和括号。"),
        };
    }

    private static FieldProblem OfName(Match match, string place)
    {
        var name = match.Groups["name"].Value;
        var last = place.Split('.')[^1];
        var here = last.Equals(name, match.Groups["null"].Success ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? place : place.Length == 0 ? name : $"{place}.{name}";
        return match.Groups["unknown"].Success ? new(here, "没有这个名称的字段。")
            : match.Groups["repeated"].Success ? new(here, "字段重复，请只保留一个。")
            : match.Groups["null"].Success ? new(here, "不能为 null。")
            : new(here, "缺少必填字段。");
    }

    /// <summary><c>$.lines[0].quantity</c> becomes <c>lines[0].quantity</c>.</summary>
    private static string Place(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');

    [GeneratedRegex("""^(Failed to bind parameter|(?<missing>Required parameter)|(?<missing>Implicit body inferred for parameter)) "(\S+ )*(?<name>\w+)" """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("""^((?<unknown>The JSON property '(?<name>[^']*)' could not be mapped)|(?<repeated>Duplicate property '(?<name>[^']*)')|(?<null>The (constructor parameter|property or field) '(?<name>[^']*)' .*null)|JSON deserialization .* missing required properties including: '(?<name>[^']*)')""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
