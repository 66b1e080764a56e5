using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Procurement.Web.Pages;

/// <summary>What people see instead of an exception: what happened, what to do, and the id under which the log has it.</summary>
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => "没有找到这个页面",
        StatusCodes.Status400BadRequest => "请求的内容有误",
        _ => "系统出错了",
    };

    public string Advice => Status switch
    {
        StatusCodes.Status404NotFound => "地址可能写错了，或者内容不在登记簿中。",
        StatusCodes.Status400BadRequest => "请返回上一页，检查填写的内容后再试。",
        _ => "请稍后再试；如仍然出错，请把下面的请求编号告诉管理员。",
    };

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        Status = status ?? StatusCodes.Status500InternalServerError;
        Response.StatusCode = Status;
    }
}
