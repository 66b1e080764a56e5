using System.Globalization;
using Procurement.Domain.Tracing;

namespace Procurement.Web.Disclosures;

/// <summary>Exact figures of a derivation as pages show them.</summary>
public static class FigureText
{
    /// <summary>Yuan with thousands separators and at least two decimals, quantities as short as they go.</summary>
    public static string Show(this Derivation derivation, decimal amount) =>
        amount.ToString(derivation.Exact?.Unit == "元" ? "#,##0.00####" : "#,##0.####", CultureInfo.InvariantCulture);
}
