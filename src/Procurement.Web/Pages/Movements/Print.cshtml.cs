using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Data.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Movements.Forms;

namespace Procurement.Web.Pages.Movements;

/// <summary>变动单 on A4: the head, the whole list, lines to sign on.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class PrintModel(RegisterHost host, MovementForms forms, Caller caller) : PageModel
{
    public MovementDocument Document { get; private set; } = null!;

    public IMovementForm? Form { get; private set; }

    /// <summary>What the kind says of the movement beyond the common head.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; private set; } = [];

    public IReadOnlyList<MovementItemRow> Items { get; private set; } = [];

    public string Department => caller.DepartmentName;

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Document = await MovementDocuments.ReadAsync(host.Database, caller.Actor, id, cancel);
        Form = forms.Find(Document.Movement.Kind);
        await using var context = caller.Open(host.Database);
        Facts = await forms.FactsAsync(context, Document.Movement, cancel);
        Items = await MovementDocuments.ItemsAsync(host.Database, caller.Actor, Document.Movement, 0, MovementRules.MostItems, cancel);
    }
}
