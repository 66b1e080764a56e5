using NodaTime;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Budgeting;

/// <summary>政府采购预算明细: one thing to be bought for a project, as it stands now.</summary>
/// <remarks>What it said before stands in <see cref="SupersededLine"/>; together they tell what was known at any instant.</remarks>
public sealed class ProcurementLine : LineRow, IUnitOwned
{
    private ProcurementLine()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The project's unit: stands here too, so that a list of many lines needs no other table.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The project's year: stands here too, as <see cref="UnitId"/> does.</summary>
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Why <see cref="LineRow.FixedAsset"/> was decided against the class rules, null where it was not.</summary>
    public string? FixedAssetReason { get; private set; }

    /// <summary>批复数: the amount when the year was approved, in yuan; null before, and for a line that an adjustment added.</summary>
    public Money? ApprovedAmount { get; private set; }

    public Quantity? ApprovedQuantity { get; private set; }

    /// <summary>已采购: the sum over its purchases that are not cancelled, in yuan; kept under the line's lock in the purchase's own transaction.</summary>
    public Money PurchasedAmount { get; private set; }

    public Quantity PurchasedQuantity { get; private set; }

    /// <summary>已验收, in yuan.</summary>
    public Money AcceptedAmount { get; private set; }

    public Quantity AcceptedQuantity { get; private set; }

    /// <summary>已建卡: what became cards, in yuan.</summary>
    public Money CardedAmount { get; private set; }

    public Quantity CardedQuantity { get; private set; }

    /// <summary>Counts changes of what the line says; purchases against it do not count.</summary>
    public int RowVersion { get; private set; }

    /// <summary>余额: what may still be bought, in yuan.</summary>
    public Money Balance => Amount - PurchasedAmount;

    /// <summary>A new line of a project, with nothing bought yet.</summary>
    /// <param name="position">Its place among the lines of the year.</param>
    /// <param name="now">The instant at which it is recorded.</param>
    public static ProcurementLine Begin(Guid id, Project project, int position, LineDraft draft, Instant now)
    {
        var line = new ProcurementLine { Id = id, DepartmentId = project.DepartmentId, FiscalYear = project.FiscalYear, Position = position };
        line.Say(project, draft, now);
        return line;
    }

    /// <summary>Says something else from now on; what it said before is to be kept first (<see cref="SupersededLine.Of"/>).</summary>
    /// <param name="project">The draft's project, of the line's own year.</param>
    /// <param name="now">The instant at which the change is recorded.</param>
    public void Say(Project project, LineDraft draft, Instant now)
    {
        if (project.Id != draft.ProjectId || project.FiscalYear != FiscalYear)
        {
            throw new ArgumentException("Not the draft's project, or of another year.", nameof(project));
        }

        (ProjectId, UnitId) = (project.Id, project.UnitId);
        Take(draft);
        FixedAssetReason = draft.FixedAsset is null || string.IsNullOrWhiteSpace(draft.FixedAssetReason) ? null : draft.FixedAssetReason.Trim();
        RecordedAt = now;
        RowVersion++;
    }

    /// <summary>已调剂: what adjustments added since the approval, in yuan; null before it.</summary>
    public Money? Adjusted(bool yearIsApproved) => yearIsApproved ? Amount - (ApprovedAmount ?? Money.Zero) : null;
}

/// <summary>A former wording of a procurement line; never changed, never deleted.</summary>
public sealed class SupersededLine : LineRow
{
    private SupersededLine()
    {
    }

    /// <summary>The line that said so; it may be gone from the budget since.</summary>
    public Guid LineId { get; private set; }

    /// <summary>From this instant on the line said something else or was gone.</summary>
    public Instant SupersededAt { get; private set; }

    /// <summary>What a line says now, kept before it says something else or goes.</summary>
    public static SupersededLine Of(ProcurementLine line, Instant now)
    {
        var former = new SupersededLine { LineId = line.Id, SupersededAt = now };
        former.Copy(line);
        return former;
    }
}

/// <summary>What a line says, now or formerly.</summary>
public abstract class LineRow : IDepartmentOwned
{
    public Guid DepartmentId { get; protected set; }

    public Guid ProjectId { get; protected set; }

    /// <summary>Its place among the department's lines, from 0; lines print in this order within their unit.</summary>
    public int Position { get; protected set; }

    /// <summary>采购物品名称</summary>
    public string ItemName { get; protected set; } = "";

    public CatalogueEdition Edition { get; protected set; }

    /// <summary>政府采购目录序号, of <see cref="Edition"/>.</summary>
    public string CodeText { get; protected set; } = "";

    /// <summary>计量单位, e.g. 台, 次*年.</summary>
    public string MeasureUnit { get; protected set; } = "";

    public Quantity Quantity { get; protected set; }

    public UnitPrice UnitPrice { get; protected set; }

    /// <summary>政府采购金额 as given, in yuan; quantity × unit price is a check on it, not its source.</summary>
    public Money Amount { get; protected set; }

    public Money? GeneralPublicBudget { get; protected set; }

    public Money? GovernmentFund { get; protected set; }

    public Money? StateCapital { get; protected set; }

    public Money? FiscalAccount { get; protected set; }

    public Money? UnitFunds { get; protected set; }

    public Money? FiscalCarryover { get; protected set; }

    public Money? NonFiscalCarryover { get; protected set; }

    public Money? OtherChannels { get; protected set; }

    /// <summary>预留中小微企业份额 in yuan, null where not given.</summary>
    public Money? SmeReserve { get; protected set; }

    /// <summary>Whether it becomes a fixed asset, where somebody decided it; null for the class rules.</summary>
    public bool? FixedAsset { get; protected set; }

    public Instant RecordedAt { get; protected set; }

    /// <summary>The split of <see cref="Amount"/> over its sources.</summary>
    public Funding Funding => new(
        GeneralPublicBudget, GovernmentFund, StateCapital, FiscalAccount, UnitFunds, FiscalCarryover, NonFiscalCarryover, OtherChannels);

    /// <summary>Takes over what a draft says, but for its project.</summary>
    protected void Take(LineDraft draft)
    {
        (ItemName, MeasureUnit) = (draft.ItemName.Trim(), draft.MeasureUnit.Trim());
        (Edition, CodeText) = (draft.Edition, draft.Code);
        (Quantity, UnitPrice, Amount) = (draft.Quantity, draft.UnitPrice, draft.Amount);
        (SmeReserve, FixedAsset) = (draft.SmeReserve, draft.FixedAsset);
        (GeneralPublicBudget, GovernmentFund, StateCapital, FiscalAccount, UnitFunds, FiscalCarryover, NonFiscalCarryover, OtherChannels) = draft.Funding;
    }

    /// <summary>Takes over all that another row says.</summary>
    protected void Copy(LineRow row)
    {
        (DepartmentId, ProjectId, Position, RecordedAt) = (row.DepartmentId, row.ProjectId, row.Position, row.RecordedAt);
        Take(LineDraft.Of(row, null));
    }
}
