using Microsoft.AspNetCore.Mvc.Rendering;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>The tabs above the pages of a year.</summary>
/// <param name="Current"><c>lines</c>, <c>sums</c>, <c>projects</c> …</param>
/// <param name="Lines">How many lines there are; null where the page does not know.</param>
public sealed record BudgetTabs(FiscalYear Year, string Current, int? Lines = null);

/// <summary>A row of the list.</summary>
public sealed record LineRowView(FiscalYear Year, BudgetYearStatus Status, LineListRow Row, bool MayEdit, bool MayPurchase);

/// <summary>A row of the list that is being edited.</summary>
/// <param name="Id">Null for a new line.</param>
/// <param name="Problems">By field; what could not be said of one field stands under the name.</param>
public sealed record LineEditView(FiscalYear Year, Guid? Id, LineForm Form, IReadOnlyList<ProjectChoice> Projects, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>Ties the cells to their form and tells two edited rows apart.</summary>
    public string FormId => $"line-{Id?.ToString() ?? "new"}";

    public string Address => $"/budget/{Year}/lines/{Id?.ToString() ?? "new"}/row";

    public IEnumerable<SelectListItem> ProjectItems() => LineChoices.ProjectItems(Projects, Form.Project);

    public string? Error(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}

/// <summary>Choices of a line's form.</summary>
public static class LineChoices
{
    public static IEnumerable<SelectListItem> ProjectItems(IReadOnlyList<ProjectChoice> projects, string? chosen)
    {
        var severalUnits = projects.Select(project => project.UnitId).Distinct().Skip(1).Any();
        return projects.Select(project => new SelectListItem(
            severalUnits ? $"{project.Name}（{project.Unit}）" : project.Name, project.Id.ToString(), project.Id.ToString() == chosen)).Prepend(new SelectListItem("请选择", ""));
    }

    public static IEnumerable<SelectListItem> SourceItems(LineForm form) =>
        [new SelectListItem("多项或未填", "", string.IsNullOrEmpty(form.OnlySource)),
        .. FundingSources.All.Select(source => new SelectListItem(source.ChineseName(), source.Key(), source.Key() == form.OnlySource))];
}
