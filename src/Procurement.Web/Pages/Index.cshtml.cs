using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Web.Access;
using Procurement.Web.Home;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages;

/// <summary>The home page: what waits to be done, as cards that lead to it.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class IndexModel(HomeTasks tasks, Caller caller) : PageModel
{
    public IReadOnlyList<TaskCard> Tasks { get; private set; } = [];

    public string Greeting => $"{caller.Account!.DisplayName}，您好";

    public async Task OnGetAsync(CancellationToken cancel) => Tasks = await tasks.OfAsync(caller, cancel);
}
