using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Disclosures;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Disclosures.Layouts;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>The layouts that a department brought along, beside those that ship.</summary>
public sealed class LayoutAdministration(RegisterHost host, ActRunner acts)
{
    /// <summary>More than anybody reads on a page.</summary>
    private const int MostUses = 2000;

    /// <exception cref="RuleViolationException">The department is not within the administrator's reach.</exception>
    public async Task<IReadOnlyList<LayoutRow>> ListAsync(Actor actor, Guid department, CancellationToken cancel)
    {
        await using var context = host.Database.NewContext(Administration.In(actor, department).DepartmentId);
        var choices = await context.DisclosureChoices.AsNoTracking().OrderBy(row => row.FiscalYear).ToListAsync(cancel);
        var layouts = await context.Layouts.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancel);
        return layouts.ConvertAll(row => new LayoutRow(row.Name, [.. choices.Where(choice => choice.LayoutName == row.Name).Select(choice => choice.FiscalYear)]));
    }

    /// <summary>Takes a layout's file in, under the name that it gives itself; one of the same name is replaced.</summary>
    /// <returns>What is wrong with the file; nothing is written unless it is empty.</returns>
    public async Task<LayoutUpload> UploadAsync(Actor actor, Guid department, string json, CancellationToken cancel)
    {
        var within = Administration.In(actor, department);
        var reading = LayoutReader.Read(json);
        if (reading.Layout is not { } layout)
        {
            return new LayoutUpload(null, reading.Problems);
        }

        await acts.RunAsync(
            within,
            async act => await act.Context.Departments.AnyAsync(row => row.Id == department, act.Cancel)
                ? await LayoutBook.PutAsync(act, layout.Name, json, "管理员上传", seenVersion: null)
                : throw new RuleViolationException(new NothingFound("部门")),
            cancel);
        return new LayoutUpload(layout.Name, []);
    }

    /// <exception cref="RuleViolationException">A year's disclosure takes it.</exception>
    public Task RemoveAsync(Actor actor, Guid department, string name, CancellationToken cancel) =>
        acts.RunAsync(Administration.In(actor, department), act => LayoutBook.RemoveAsync(act, name, seenVersion: null), cancel);

    /// <summary>Which departments have or take which layout; null for whoever administers one department only.</summary>
    public async Task<LayoutUses?> UsesAsync(Actor actor, CancellationToken cancel) =>
        Administration.BoundTo(actor) is null ? await LayoutUses.ReadAsync(host.Database, MostUses, cancel) : null;
}

/// <param name="Years">The years whose disclosure takes it.</param>
public sealed record LayoutRow(string Name, IReadOnlyList<FiscalYear> Years);

/// <param name="Name">Null where there is a problem.</param>
public sealed record LayoutUpload(string? Name, IReadOnlyList<ImportProblem> Problems);

public sealed record LayoutInUse(string Name) : RuleViolation("AD-LAYOUT", $"版式“{Name}”已有年度选用，不能删除；请先为那些年度换一种版式。");
