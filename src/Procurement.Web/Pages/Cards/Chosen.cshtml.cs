using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;

namespace Procurement.Web.Pages.Cards;

/// <summary>All cards on the books that the list's filter finds, chosen at once, up to what one movement holds.</summary>
[Authorize(Policy = Policies.CardWrite)]
public sealed class ChosenModel(RegisterHost host, Caller caller) : PageModel
{
    public IReadOnlyList<Guid> Ids { get; private set; } = [];

    public CardListSums Sums { get; private set; } = null!;

    public bool IsTooMany => Ids.Count > MovementRules.MostItems;

    public string Back => $"/cards{Request.QueryString}";

    public async Task OnGetAsync([FromQuery] CardListAddress asked, CancellationToken cancel)
    {
        var query = new CardListQuery(host.Database, caller.DepartmentId, caller.Actor.Units);
        var filter = asked.Filter(ChinaTime.DayOf(host.Clock.GetCurrentInstant())) with { Status = CardStatus.Active };
        Ids = await query.IdsAsync(filter, MovementRules.MostItems + 1, cancel);
        Sums = IsTooMany ? new CardListSums(Ids.Count, Quantity.Zero, Money.Zero, IsCapped: true) : await query.SumAsync(filter, cancel);
    }
}
