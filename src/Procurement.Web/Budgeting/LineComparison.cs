using Procurement.Domain.Budgeting;
using Procurement.Web.Ui;

namespace Procurement.Web.Budgeting;

/// <summary>Mine, theirs and before, field by field, where somebody changed a line in between.</summary>
internal static class LineComparison
{
    public static EditConflict Of(LineChangedMeanwhile changed, LineForm mine, IReadOnlyList<ProjectChoice> projects)
    {
        var theirs = Values(LineForm.Of(changed.Current, changed.CurrentVersion));
        var before = changed.Before is null ? theirs : Values(LineForm.Of(changed.Before, 0));
        var typed = Values(mine);
        var names = projects.ToDictionary(project => project.Id.ToString(), project => project.Name, StringComparer.Ordinal);
        return new EditConflict(
            $"{changed.ChangedBy ?? "他人"}（{changed.ChangedAt.Show()}）",
            [.. typed.Keys.Select(field => new ConflictRow(
                LineFields.ChineseName(field), LineFormFields.Key(field), before[field], typed[field], theirs[field])
            { Names = field == LineFields.Project ? names : null })]);
    }

    private static Dictionary<string, string> Values(LineForm form)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [LineFields.Project] = form.Project,
            [LineFields.ItemName] = form.ItemName,
            [LineFields.Edition] = form.Edition,
            [LineFields.Code] = form.Code,
            [LineFields.MeasureUnit] = form.MeasureUnit,
            [LineFields.Quantity] = form.Quantity,
            [LineFields.UnitPrice] = form.UnitPrice,
            [LineFields.Amount] = form.Amount,
        };
        foreach (var source in FundingSources.All)
        {
            values[source.Key()] = form.OnlySource is { Length: > 0 } only ? only == source.Key() ? form.Amount : "" : form.Funding.GetValueOrDefault(source.Key());
        }

        (values[LineFields.SmeReserve], values[LineFields.FixedAsset], values[LineFields.FixedAssetReason]) = (form.SmeReserve, form.FixedAsset, form.FixedAssetReason);
        return values.ToDictionary(pair => pair.Key, pair => pair.Value?.Trim() ?? "", StringComparer.Ordinal);
    }
}
