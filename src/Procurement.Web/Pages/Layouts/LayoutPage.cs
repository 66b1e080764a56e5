using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Procurement.Web.Access;
using Procurement.Web.Budgeting;
using Procurement.Web.Disclosures;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages.Layouts;

/// <summary>A page of the department's layouts: for people who see the whole department.</summary>
public abstract class LayoutPage(Caller caller, IAuthorizationService authorization) : DeskPage(caller, authorization)
{
    /// <summary>The layout's name in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>Whether the person may change layouts; buttons for it are not shown to others.</summary>
    public bool MayWrite { get; protected set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Name = LayoutAddress.NameOf(Name);
        if (!Caller.SeesWholeDepartment)
        {
            context.Result = NotFound();
        }
    }

    /// <summary>The way to a page of layouts.</summary>
    public Crumb[] Crumbs(params Crumb[] more) =>
    [
        new Crumb("信息公开", DisclosureAddress.Years),
        .. more.Length == 0 ? [new Crumb("版式")] : (IEnumerable<Crumb>)[new Crumb("版式", "/layouts"), .. more],
    ];
}
