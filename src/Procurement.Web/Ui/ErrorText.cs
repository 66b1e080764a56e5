namespace Procurement.Web.Ui;

/// <summary>What the page for a status of HTTP says.</summary>
/// <param name="Advice">What the reader can do now.</param>
public sealed record ErrorText(string Heading, string Advice)
{
    public static ErrorText Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("请求的内容有误", "请返回上一页，检查填写的内容后再试；如页面打开很久了，请先刷新。"),
        StatusCodes.Status401Unauthorized => new("请先登录", "登录后再打开这个页面；刚才填写的内容会保留在本窗口。"),
        StatusCodes.Status403Forbidden => new("没有权限", "您的角色不能做这件事。如工作需要，请联系系统管理员调整角色。"),
        StatusCodes.Status404NotFound => new("没有找到这个页面", "地址可能写错了，或者内容不在登记簿中，或者不属于您所在的单位。"),
        StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed =>
            new("内容已被别人修改", "您打开页面之后，这项内容有了新的变化。请返回并刷新，核对后再保存。"),
        StatusCodes.Status413PayloadTooLarge => new("文件太大", "请减小文件后再上传。"),
        StatusCodes.Status422UnprocessableEntity => new("内容不能保存", "填写的内容不符合规则，请返回上一页按提示修改。"),
        StatusCodes.Status429TooManyRequests => new("操作太频繁", "请稍等片刻再试。"),
        >= 400 and < 500 => new("请求不能处理", "请返回上一页再试；如仍然不行，请把下面的请求编号告诉管理员。"),
        _ => new("系统出错了", "请稍后再试；如仍然出错，请把下面的请求编号告诉管理员。"),
    };
}
