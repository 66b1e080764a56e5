using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Purchasing;

/// <summary>What a list of purchases shows, as it stands in the address; what cannot be read is no condition.</summary>
public sealed record PurchaseQuery(string? Q, string? Supplier, string? Year, string? Status, string? Method, string? Unit, string? Sort)
{
    public string SortKey => (Sort ?? "-id").TrimStart('-');

    public bool IsDescending => (Sort ?? "-id").StartsWith('-');

    public PurchaseListFilter Filter() => new(
        FiscalYear.TryParse(Year, out var year) ? year : null, Q?.Trim() ?? "", Supplier?.Trim() ?? "", Choices.Read<PurchaseStatus>(Status),
        Choices.Read<ProcurementMethod>(Method), Guid.TryParse(Unit, out var unit) ? unit : null);

    public ListState List(string path, int page) => new ListState(path, Q?.Trim() ?? "", Sort ?? "-id", page)
        .With(("supplier", Supplier), ("year", Year), ("status", Status), ("method", Method), ("unit", Unit));
}

/// <summary>What a list of acceptances shows, as it stands in the address.</summary>
public sealed record AcceptanceQuery(string? Q, string? Year, string? Status, string? Unit, string? Sort)
{
    public string SortKey => (Sort ?? "-id").TrimStart('-');

    public bool IsDescending => (Sort ?? "-id").StartsWith('-');

    public AcceptanceFilter Filter() => new(
        FiscalYear.TryParse(Year, out var year) ? year : null, Q?.Trim() ?? "", Choices.Read<AcceptanceStatus>(Status), Guid.TryParse(Unit, out var unit) ? unit : null);

    public ListState List(string path, int page) => new ListState(path, Q?.Trim() ?? "", Sort ?? "-id", page).With(("year", Year), ("status", Status), ("unit", Unit));
}

/// <summary>Values of select boxes: enumerations by their names in the database.</summary>
public static class Choices
{
    /// <summary>Null where the text names none: a number is no name.</summary>
    public static TEnum? Read<TEnum>(string? text)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => Data.Model.EnumKey.Of(value) == text).Select(value => (TEnum?)value).FirstOrDefault();
}
