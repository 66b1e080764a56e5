namespace Procurement.Domain.Purchasing;

/// <summary>采购方式</summary>
public enum ProcurementMethod
{
    OpenTender,
    InvitedTender,
    CompetitiveNegotiation,
    CompetitiveConsultation,
    Inquiry,
    SingleSource,
    FrameworkAgreement,
    OnlineMall,
    OwnPurchase,
}
