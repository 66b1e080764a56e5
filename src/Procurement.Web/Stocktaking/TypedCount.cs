using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Stocktaking;

/// <summary>A row as somebody typed it on the screen.</summary>
/// <param name="Id">Made when the page was served, so that a form that is sent twice counts once.</param>
/// <param name="Place">地点编码</param>
public sealed record TypedCount(Guid Id, Guid Card, string? Quantity, string? Place, string? Note)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Quantity) && string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Note);

    /// <param name="places">Ids of the department's places by code.</param>
    /// <exception cref="RuleViolationException">ST-TYPED: what was typed is no figure; ST-PLACE.</exception>
    public CountDraft ToDraft(IReadOnlyDictionary<string, Guid> places) => new(Id, Card, null, Read(Quantity), PlaceOf(Place, places), Note);

    /// <summary>Null for a blank.</summary>
    /// <exception cref="RuleViolationException">ST-TYPED.</exception>
    public static Quantity? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : FigureTexts.TryQuantity(text, out var quantity) ? quantity : throw new RuleViolationException(new CountNotANumber(text.Trim()));

    /// <summary>Null for a blank.</summary>
    /// <exception cref="RuleViolationException">ST-PLACE.</exception>
    public static Guid? PlaceOf(string? code, IReadOnlyDictionary<string, Guid> places) => string.IsNullOrWhiteSpace(code) ? null
        : places.TryGetValue(code.Trim(), out var id) ? id : throw new RuleViolationException(new CountPlaceUnknown());
}
