using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Stocktaking.Reports;

namespace Procurement.Web.Pages.Stocktakes;

/// <summary>盘点报告: its sentences and sums on the screen, the whole of it as files.</summary>
[Authorize(Policy = Policies.CardRead)]
public sealed class ReportModel(ReportReader reader) : PageModel
{
    public Guid Id { get; private set; }

    public CountReport Report { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => (Id, Report) = (id, await reader.ReadAsync(id, cancel));
}
