using Microsoft.AspNetCore.Mvc;
using Procurement.Web.Access;

namespace Procurement.Web.Audit;

/// <summary>变更记录 at the end of a document's page: who did what to it, when and why.</summary>
public sealed class HistoryViewComponent(AuditHistoryQuery history, Caller caller) : ViewComponent
{
    /// <param name="kind">As recorded: <c>line</c>, <c>purchase</c>.</param>
    public async Task<IViewComponentResult> InvokeAsync(string kind, Guid id) =>
        View("~/Pages/Shared/_History.cshtml", await history.ForSubjectAsync(caller.Actor, kind, id, HttpContext.RequestAborted));
}
