using Procurement.Documents.Messages;
using Procurement.Documents.Workbooks.Form;
using Procurement.Documents.Workbooks.Reading;

namespace Procurement.Documents.Pasting;

/// <summary>Finds the project that a row names, by its name or its code; the unit, by code or name, may be left out where one fits.</summary>
internal sealed class PasteProjects(IReadOnlyList<PasteProject> projects)
{
    private readonly ILookup<string, PasteProject> byName = projects.ToLookup(project => project.Name, StringComparer.Ordinal);
    private readonly ILookup<string, PasteProject> byCode = projects.Where(project => project.Code is not null)
        .ToLookup(project => Folding.Compact(project.Code!), StringComparer.Ordinal);

    /// <summary>The project's key, null where the row names none; that is then reported.</summary>
    public string? KeyOf(RowCells row)
    {
        var unit = row.OptionalText(PasteForm.Unit);
        var name = row.OptionalText(LineForm.Project);
        if (name is null)
        {
            return null;
        }

        var found = byName.Contains(name) ? byName[name] : byCode[Folding.Compact(name)];
        var named = found.Where(project => unit is null || project.Unit == Folding.Compact(unit) || project.UnitName == unit).ToList();
        if (named.Count == 1)
        {
            return named[0].Key;
        }

        var shown = Excerpt.OfCell(name);
        if (named.Count > 1)
        {
            row.Problem(PasteForm.Unit, $"有 {named.Count} 个项目叫“{shown}”（单位 {string.Join('、', named.Take(5).Select(project => project.Unit).Distinct())}）；请填写单位编码或改填项目编码。");
        }
        else
        {
            row.Problem(LineForm.Project, unit is null
                ? $"本年度没有名称或编码为“{shown}”的项目；请改正，或先新建项目。"
                : $"单位“{Excerpt.OfCell(unit)}”本年度没有名称或编码为“{shown}”的项目；请改正单位或项目，或先新建项目。");
        }

        return null;
    }
}
