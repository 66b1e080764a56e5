using Procurement.Domain.Access;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary>Takes a typed line through reader and handler; the row in the list and the whole form go the same way.</summary>
public sealed class LineEditing(RegisterHost host, LineHandler lines)
{
    /// <summary>Saves the form; what is wrong with it comes back by field, and nothing is written.</summary>
    /// <param name="id">Null for a new line.</param>
    /// <exception cref="RuleViolationException">Anything but the fields: the year, the version, a line that is gone.</exception>
    public async Task<LineOutcome> SaveAsync(
        Actor actor, FiscalYear year, Guid? id, LineForm form, IReadOnlyList<ProjectChoice> projects, CancellationToken cancel)
    {
        var project = projects.FirstOrDefault(choice => choice.Id.ToString() == form.Project);
        var (draft, problems) = form.Read(year, project is null ? null : LineTexts.Project(project), await host.CatalogueAsync(cancel));
        if (draft is null)
        {
            return new LineOutcome(null, problems);
        }

        try
        {
            var saved = id is { } given
                ? await lines.ChangeAsync(actor, given, form.RowVersion, draft, cancel)
                : await lines.AddAsync(actor, draft, cancel);
            return new LineOutcome(saved, []);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is LineRefused refused)
        {
            return new LineOutcome(null, refused.Problems);
        }
    }
}

/// <param name="Saved">Null where there are problems.</param>
public sealed record LineOutcome(LineSaved? Saved, IReadOnlyList<LineProblem> Problems);
