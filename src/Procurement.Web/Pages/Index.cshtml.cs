using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages;

/// <summary>The home page: what waits to be done, as cards that lead to it.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    public IReadOnlyList<TaskCard> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var context = host.Database.NewContext();
        var only = caller.Account?.MemberOf;
        var departments = await context.Departments.LongCountAsync(row => only == null || row.Id == only, cancel);
        Tasks = [new TaskCard("部门与年度", "/departments", "查看各部门各年度的信息公开预览和核对结果，下载文件。", departments, "个部门")];
    }
}
