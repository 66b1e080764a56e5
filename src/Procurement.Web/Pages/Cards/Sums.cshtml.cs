using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;

namespace Procurement.Web.Pages.Cards;

/// <summary>The exact sums of a list that shows only 超过 10,000 张: all of them are added up, which takes its time.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class SumsModel(RegisterHost host, Caller caller) : PageModel
{
    public CardListSums Sums { get; private set; } = null!;

    public string Back => $"/cards{Request.QueryString}";

    public async Task OnGetAsync([FromQuery] CardListAddress asked, CancellationToken cancel) =>
        Sums = await new CardListQuery(host.Database, caller.DepartmentId, caller.Actor.Units).SumAsync(asked.Filter(ChinaTime.DayOf(host.Clock.GetCurrentInstant())), cancel);
}
