using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Purchasing;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Web.Budgeting;

/// <summary>Turns a request into the items of an adjustment, against the lines as they stand under their locks.</summary>
internal sealed class AdjustmentDraft(Act act, RequestAdjustment request, Guid adjustmentId)
{
    private readonly List<AdjustmentItem> items = [];
    private readonly HashSet<Guid> units = [];

    public IReadOnlyList<AdjustmentItem> Items => items;

    /// <summary>The one unit of all lines; known after <see cref="BuildAsync"/>.</summary>
    public Guid UnitId => units.Single();

    /// <exception cref="RuleViolationException">A line or project is not there, changed, bought, or of another unit or year.</exception>
    public async Task BuildAsync()
    {
        var lines = await LockedLinesAsync();
        foreach (var changed in request.Changed)
        {
            await ChangeAsync(lines[changed.LineId], changed.LineVersion, changed.Amounts);
        }

        await AddAsync();
        foreach (var removed in request.Removed)
        {
            await ChangeAsync(lines[removed.LineId], removed.LineVersion, after: null);
        }

        RuleViolation? refusal = items.Count == 0 ? new NothingAdjusted() : units.Count > 1 ? new SeveralUnits() : null;
        if (refusal is not null)
        {
            throw new RuleViolationException(refusal);
        }
    }

    /// <summary>The lines as the checks see them after the adjustment; a line's number is its place in the document, removed ones are last.</summary>
    public ProcurementFigures FiguresAfter(AssetClassRules classRules) => new(
        [.. items.Select(item => AdjustmentItems.Read(item.After)).OfType<LineWording>().Select((wording, index) => Figure(wording, index, classRules))]);

    private static LineFigure Figure(LineWording wording, int index, AssetClassRules classRules)
    {
        var code = CatalogueCode.TryParse(wording.Code, wording.Edition, out var known)
            ? known
            : throw new RuleViolationException(new AdjustedLineWrong([$"第{index + 1}行“{wording.ItemName}”的品目编码“{wording.Code}”不是有效的编码。"]));
        var amounts = wording.Amounts;
        return new LineFigure(
            wording.ProjectId, new UnitName("", ""), new ProjectFigure(wording.ProjectId, "", Money.Zero), wording.ItemName, code, wording.MeasureUnit,
            amounts.Quantity, amounts.UnitPrice, amounts.Amount, amounts.Funding, amounts.SmeReserve, wording.FixedAsset, classRules.IsFixedAsset(code));
    }

    private async Task<Dictionary<Guid, ProcurementLine>> LockedLinesAsync()
    {
        Guid[] ids = [.. request.Changed.Select(line => line.LineId), .. request.Removed.Select(line => line.LineId)];
        await LineLocks.TakeAsync(act, ids);
        var lines = await act.Context.Lines.AsNoTracking()
            .Where(line => ids.Contains(line.Id) && line.FiscalYear == request.Year).ToDictionaryAsync(line => line.Id, act.Cancel);
        if (ids.Any(id => !lines.ContainsKey(id)))
        {
            throw new RuleViolationException(new NothingFound("采购明细"));
        }

        return ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new RuleViolationException(new LineAdjustedTwice(lines[twice.Key].ItemName))
            : lines;
    }

    private async Task ChangeAsync(ProcurementLine line, int seenVersion, LineAmounts? after)
    {
        if (line.RowVersion != seenVersion)
        {
            throw new RuleViolationException(new ChangedMeanwhile());
        }

        var before = LineWording.Of(line);
        var wording = after is null ? null : before with { Amounts = after };
        if (before == wording)
        {
            return;   // named in the form, and left as it is
        }

        await AdjustmentGuard.RequireAbovePurchasedAsync(act, line, after);
        units.Add(line.UnitId);
        Add(wording is null ? AdjustmentChange.Remove : AdjustmentChange.Change, line.Id, line.RowVersion, before, wording);
    }

    private async Task AddAsync()
    {
        var ids = request.Added.Select(line => line.ProjectId).Distinct().ToArray();
        var projects = await act.Context.Projects.AsNoTracking().Where(project => ids.Contains(project.Id)).ToDictionaryAsync(project => project.Id, act.Cancel);
        foreach (var added in request.Added)
        {
            var project = projects.GetValueOrDefault(added.ProjectId) ?? throw new RuleViolationException(new NothingFound("项目"));
            if (project.FiscalYear != request.Year)
            {
                throw new RuleViolationException(new ProjectOfAnotherYear(project.Name, request.Year));
            }

            units.Add(project.UnitId);
            Add(AdjustmentChange.Add, act.NextId(), 0, null, new LineWording(
                project.Id, added.ItemName.Trim(), added.Edition, added.Code.Trim().ToUpperInvariant(), added.MeasureUnit.Trim(), added.Amounts, null));
        }
    }

    private void Add(AdjustmentChange change, Guid lineId, int version, LineWording? before, LineWording? after) => items.Add(new AdjustmentItem
    {
        DepartmentId = act.Actor.DepartmentId,
        AdjustmentId = adjustmentId,
        Ordinal = items.Count,
        Change = change,
        LineId = lineId,
        ProjectId = (after ?? before)!.ProjectId,
        LineVersion = version,
        AmountBefore = before?.Amounts.Amount ?? Money.Zero,
        AmountAfter = after?.Amounts.Amount ?? Money.Zero,
        Before = AdjustmentItems.Write(before),
        After = AdjustmentItems.Write(after),
    });
}
