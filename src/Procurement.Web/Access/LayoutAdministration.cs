using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Access;

/// <summary>The layouts that a department brought along, beside those that ship.</summary>
public sealed class LayoutAdministration(RegisterHost host, ActRunner acts)
{
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
            async act =>
            {
                if (!await act.Context.Departments.AnyAsync(row => row.Id == department, act.Cancel))
                {
                    throw new RuleViolationException(new NothingFound("部门"));
                }

                var present = await act.Context.Layouts.SingleOrDefaultAsync(row => row.Name == layout.Name, act.Cancel);
                act.Record(new AuditFact(AuditActions.LayoutChange, "layout", null, layout.Name, LayoutState.Of(present?.Content), LayoutState.Of(json)));
                if (present is null)
                {
                    act.Context.Layouts.Add(DepartmentLayout.Create(department, layout.Name, json));
                }
                else if (present.Content != json)
                {
                    present.Replace(json);
                }

                return true;
            },
            cancel);
        return new LayoutUpload(layout.Name, []);
    }

    /// <exception cref="RuleViolationException">A year's disclosure takes it.</exception>
    public Task RemoveAsync(Actor actor, Guid department, string name, CancellationToken cancel) => acts.RunAsync(
        Administration.In(actor, department),
        async act =>
        {
            var layout = await act.Context.Layouts.SingleOrDefaultAsync(row => row.Name == name, act.Cancel) ?? throw new RuleViolationException(new NothingFound("版式"));
            if (await act.Context.DisclosureChoices.AnyAsync(row => row.LayoutName == name, act.Cancel))
            {
                throw new RuleViolationException(new LayoutInUse(name));
            }

            act.Context.Layouts.Remove(layout);
            act.Record(new AuditFact(AuditActions.LayoutChange, "layout", null, name, LayoutState.Of(layout.Content), null));
            return true;
        },
        cancel);

    /// <summary>A layout may be a megabyte: the trail tells which one it was, not all of it.</summary>
    private sealed record LayoutState(int Characters, string Sha256)
    {
        public static LayoutState? Of(string? content) =>
            content is null ? null : new(content.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }
}

/// <param name="Years">The years whose disclosure takes it.</param>
public sealed record LayoutRow(string Name, IReadOnlyList<FiscalYear> Years);

/// <param name="Name">Null where there is a problem.</param>
public sealed record LayoutUpload(string? Name, IReadOnlyList<ImportProblem> Problems);

public sealed record LayoutInUse(string Name) : RuleViolation("AD-LAYOUT", $"版式“{Name}”已有年度选用，不能删除；请先为那些年度换一种版式。");
