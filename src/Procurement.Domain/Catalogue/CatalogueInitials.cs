using Procurement.Domain.Common;

namespace Procurement.Domain.Catalogue;

/// <summary>The pinyin initials of the catalogue's names: 服务器 is <c>fwq</c>. Letters and digits of a name stand for themselves, marks for nothing.</summary>
/// <remarks>By name and not by character, since a character may be read in several ways: 调解 begins with t, 调查 with d.</remarks>
public sealed class CatalogueInitials(IEnumerable<(string Name, string Initials)> rows)
{
    private readonly Dictionary<string, string> byName = rows.ToDictionary(row => row.Name, row => row.Initials, StringComparer.Ordinal);

    /// <summary>Those that ship: catalogue-initials.csv, every name of both editions.</summary>
    public static CatalogueInitials Shipped { get; } = new(ShippedRows.Of("catalogue-initials.csv").Select(row => (row[0], row[1])));

    /// <summary>Lower case; null where the name is not known, which is then found by its characters only.</summary>
    public string? Of(string name) => byName.GetValueOrDefault(name);
}
