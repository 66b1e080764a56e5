using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Pages.Disclosures;

/// <summary>A page of one year's disclosure, which is the whole department's: who sees some units only finds nothing here.</summary>
public abstract class DisclosurePage(Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int YearNumber { get; set; }

    /// <summary>The layout to look at; null for the chosen one.</summary>
    [BindProperty(SupportsGet = true, Name = "layout")]
    public string? LayoutName { get; set; }

    public FiscalYear Year { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FiscalYear.IsYear(YearNumber) || !Caller.SeesWholeDepartment)
        {
            context.Result = NotFound();
            return;
        }

        Year = FiscalYear.Of(YearNumber);
        LayoutName = string.IsNullOrWhiteSpace(LayoutName) ? null : LayoutName;
    }
}
