using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Depreciating;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Depreciating;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Pages.Depreciation;

/// <summary>月折旧明细表, a part at a time along the card numbers; the files have all of it.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class CardsModel(DepreciationHandler handler, Caller caller) : PageModel
{
    private const int PageSize = 100;

    public LinesAsked Asked { get; private set; } = null!;

    public DepreciationQuestion Question { get; private set; } = null!;

    public DepreciationPage Part { get; private set; } = new([], null);

    public RuleViolation? Refusal { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public bool IsFiltered => Asked.Q?.Length > 0 || Asked.Unit?.Length > 0 || Asked.Kind?.Length > 0;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task OnGetAsync(string? month, string? knownAt, string? unit, string? kind, string? q, string? after, CancellationToken cancel)
    {
        Asked = new LinesAsked(month, knownAt, unit, kind, q);
        Question = handler.Ask(null, null);
        try
        {
            Question = handler.Ask(month, knownAt);
        }
        catch (RuleViolationException refusal)
        {
            Refusal = refusal.Violation;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Guid? last = Guid.TryParse(after, out var id) ? id : null;
        IsFirst = last is null;
        Part = await handler.PageAsync(caller.Actor, Question, Asked.Filter(), last, PageSize, cancel);
        Units = SelectLists.Texts((await handler.UnitsAsync(caller.Actor, cancel)).Select(row => (row.Id.ToString(), row.Name)), unit, "全部单位");
        Kinds = SelectLists.Texts(AssetKinds.All.Select(row => (Data.Model.EnumKey.Of(row), row.ChineseName())), kind, "全部类别");
    }

    /// <summary>The same list of the same month: a page, a file.</summary>
    public string Address(string path, Guid? after = null, bool filtered = true)
    {
        var query = new QueryBuilder { { "month", Question.Month.ToString() } };
        Add("knownAt", Question.KnownAt is null ? null : Asked.KnownAt);
        Add("unit", filtered ? Asked.Unit : null);
        Add("kind", filtered ? Asked.Kind : null);
        Add("q", filtered ? Asked.Q : null);
        Add("after", after?.ToString());
        return path + query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value.Trim());
            }
        }
    }
}
