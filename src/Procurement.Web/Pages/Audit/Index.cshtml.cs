using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Audit;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Audit;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Audit;

/// <summary>The department's audit trail: searched, read, downloaded, and its chain verified.</summary>
[Authorize(Policy = Policies.AuditRead)]
public sealed class IndexModel(RegisterHost host, Caller caller) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What the search asks for, as typed.</summary>
    public AuditAsked Asked { get; private set; } = new(null, null, null, null, null, null, null);

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public AuditPage Found { get; private set; } = new([], null, IsCutShort: false, 0);

    /// <summary>Why the search was not made; null where it was.</summary>
    public string? Refusal { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(
        string? person, string? action, string? kind, string? subject, string? from, string? to, string? q, long? before, CancellationToken cancel)
    {
        // A route value of that name is the page's own; the filter's stands in the query alone.
        Asked = new AuditAsked(person, Request.Query["action"], kind, subject, from, to, q);
        IsFirst = before is null;
        try
        {
            Found = await AuditSearch.ReadAsync(host.Database, caller.Actor, Asked.Read(), before, PageSize, cancel);
            Entries = [.. Found.Records.Select(AuditEntry.Of)];
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    /// <summary>Proves the whole chain now, and says so on the list.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancel)
    {
        var verdict = await AuditProof.VerifyAsync(host.Database, caller.DepartmentId, cancel);
        var text = $"{host.Clock.GetCurrentInstant().Show()} 验证：{verdict.Message}。";
        if (verdict.IsUnbroken)
        {
            Flash.Success(TempData, text);
        }
        else
        {
            Flash.Error(TempData, text + "请立即报告系统管理和审计负责人，并保留数据库现状。");
        }

        return Redirect("/audit");
    }
}
