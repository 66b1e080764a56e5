using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Web.Budgeting;

/// <summary>申请调剂: what shall change in an approved year, and why. All lines belong to one unit.</summary>
/// <param name="Evidence">依据, e.g. a document number; null where none is given.</param>
public sealed record RequestAdjustment(
    FiscalYear Year, string Reason, string? Evidence,
    IReadOnlyList<ChangedLine> Changed, IReadOnlyList<RemovedLine> Removed, IReadOnlyList<AddedLine> Added);

/// <param name="LineVersion">The version of the line that the person saw.</param>
public sealed record ChangedLine(Guid LineId, int LineVersion, LineAmounts Amounts);

/// <param name="LineVersion">The version of the line that the person saw.</param>
public sealed record RemovedLine(Guid LineId, int LineVersion);

/// <param name="Code">Of <paramref name="Edition"/>.</param>
public sealed record AddedLine(Guid ProjectId, string ItemName, CatalogueEdition Edition, string Code, string MeasureUnit, LineAmounts Amounts);

/// <param name="RowVersion">The version of the adjustment that the person saw.</param>
/// <param name="Note">A rejection needs it.</param>
public sealed record DecideAdjustment(Guid Id, int RowVersion, string? Note);

/// <summary>Where an adjustment stands after an act.</summary>
public sealed record AdjustmentState(Guid Id, string Number, AdjustmentStatus Status, int RowVersion);
