using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Web.Access;
using Procurement.Web.Pages;

namespace Procurement.Web.Tests.Ui;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task Forbidden_PolicyOfTheRefusedPage_NamesItsRoles()
    {
        var page = PageAfter(new AuthorizeAttribute(Policies.BudgetApprove));

        await page.OnGetAsync(403);

        Assert.Equal(("没有权限", 403), (page.Text.Heading, page.HttpContext.Response.StatusCode));
        Assert.Equal(["审核"], page.Roles);
    }

    [Theory]
    [InlineData(404, "没有找到这个页面")]
    [InlineData(409, "内容已被别人修改")]
    [InlineData(422, "内容不能保存")]
    [InlineData(503, "系统出错了")]
    public async Task OtherStatus_SaysWhatHappenedAndNamesNoRole(int status, string heading)
    {
        var page = PageAfter(new AuthorizeAttribute(Policies.BudgetApprove));

        await page.OnPostAsync(status);

        Assert.Equal((heading, status), (page.Text.Heading, page.HttpContext.Response.StatusCode));
        Assert.Empty(page.Roles);
    }

    [Theory]
    [InlineData(200)]     // an address somebody made up: an error page is never a success
    [InlineData(99999)]
    public async Task StatusThatIsNoError_IsAFaultOfTheServer(int status)
    {
        var page = PageAfter();

        await page.OnGetAsync(status);

        Assert.Equal(500, page.HttpContext.Response.StatusCode);
    }

    private static ErrorModel PageAfter(params object[] metadata)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().AddAuthorization(Policies.AddTo).BuildServiceProvider(),
        };
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPathBase = "",
            OriginalPath = "/budget/approval",
            Endpoint = new Endpoint(null, new EndpointMetadataCollection(metadata), "refused"),
        });
        return new ErrorModel { PageContext = new PageContext { HttpContext = context } };
    }
}
