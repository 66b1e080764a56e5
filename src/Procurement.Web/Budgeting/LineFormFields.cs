using Procurement.Domain.Budgeting;

namespace Procurement.Web.Budgeting;

/// <summary>The names of a line's controls on a page.</summary>
public static class LineFormFields
{
    /// <summary>The control of a field: <c>Line.UnitPrice</c>, <c>Line.Funding[unitFunds]</c>.</summary>
    public static string Key(string field) => FundingSources.All.Any(source => source.Key() == field)
        ? $"Line.Funding[{field}]"
        : $"Line.{char.ToUpperInvariant(field[0])}{field[1..]}";
}
