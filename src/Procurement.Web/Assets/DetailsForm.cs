using Procurement.Web.Assets.Intakes;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets;

/// <summary>What else a card says, as it is typed.</summary>
public sealed class DetailsForm
{
    public string? Model { get; set; }

    public string? SerialNumber { get; set; }

    public Guid? PlaceId { get; set; }

    public string? Custodian { get; set; }

    public string? LifeMonths { get; set; }

    public string? LifeReason { get; set; }

    public string? Note { get; set; }

    /// <param name="fields">What is wrong is told there.</param>
    public CardDetails Read(FormFields fields) => CardDetails.Typed(
        Model, SerialNumber, PlaceId, Custodian, Note, IntakeFormItem.Months(fields, "Details." + nameof(LifeMonths), LifeMonths, "折旧年限", 1), LifeReason);
}
