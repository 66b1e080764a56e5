using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Stocktaking;

/// <summary>One count as it was taken by phone, by workbook or on the screen. What is blank says nothing and overwrites nothing.</summary>
/// <param name="Id">Made where it was counted: the same one sent twice is taken once.</param>
/// <param name="CardId">The card; null where <paramref name="CardNumber"/> names it.</param>
/// <param name="CardNumber">卡片编号 as typed or scanned; blank where <paramref name="CardId"/> is given.</param>
/// <param name="Quantity">实盘数量; zero says that it was looked for and not found.</param>
/// <param name="PlaceId">Where it was found.</param>
/// <param name="Note">信息不符说明: what is not as written; <see cref="CountRules.NothingDiffers"/> takes an earlier one back.</param>
/// <param name="CountedAt">By the device's clock; null for now.</param>
public sealed record CountDraft(
    Guid Id, Guid? CardId, string? CardNumber, Quantity? Quantity, Guid? PlaceId = null, string? Note = null, Instant? CountedAt = null)
{
    /// <summary>An empty row of a sheet.</summary>
    public bool IsBlank => Quantity is null && PlaceId is null && string.IsNullOrWhiteSpace(Note);
}

/// <summary>账外物品: a thing that was found and stands on no card.</summary>
/// <param name="Id">Made where it was found: the same one sent twice is taken once.</param>
public sealed record FindDraft(
    Guid Id, string? Name, Quantity? Quantity, string? MeasureUnit, string? Model = null, Guid? PlaceId = null, Guid? UnitId = null, string? Note = null,
    Instant? CountedAt = null);

/// <summary>What became of a count.</summary>
public enum CountTaken
{
    /// <summary>The first of its card.</summary>
    Counted,

    /// <summary>Whoever counted it corrected the own figures.</summary>
    Corrected,

    /// <summary>Somebody else counted the same.</summary>
    Confirmed,

    /// <summary>重复清点: somebody else counted it otherwise; kept beside the first until somebody decides.</summary>
    Disputed,

    /// <summary>This very count had been taken before.</summary>
    Repeated,

    /// <summary>The same person counted it again later than this one, which came late.</summary>
    Outdated,

    /// <summary>It says nothing.</summary>
    Blank,

    /// <summary>Not taken; a rule says why.</summary>
    Refused,
}
