namespace Procurement.Domain.Purchasing;

/// <summary>企业规模 of a supplier.</summary>
public enum SupplierSize
{
    Large,
    Medium,
    Small,
    Micro,
}
