using Procurement.Domain.Common;

namespace Procurement.Domain.Catalogue;

/// <summary>What the digits of a bare code tell of its edition.</summary>
/// <remarks>Source: the notes beside the catalogue files (reference/README.md, "The catalogue version is part of the key").</remarks>
public static class CodeShape
{
    /// <summary>The last budget year of the 2013 edition, as far as published budgets show.</summary>
    public const int LastYearOf2013 = 2022;

    /// <summary>The first budget year in which only 2022 codes were seen; 2023 budgets use either.</summary>
    public const int FirstYearOf2022Only = 2024;

    public static bool Fits(string code, CatalogueEdition edition) =>
        code is ['A' or 'B' or 'C', .. var digits]
        && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
        && (edition is CatalogueEdition.Of2013 ? digits.Length is 0 or 2 or 4 or 6 or 8 or 10 : digits.Length is 0 or 8);

    /// <summary>The edition of a bare code, or null where it must be asked for.</summary>
    /// <param name="code">Letter and digits, upper case.</param>
    /// <param name="year">The budget year of the line, null where none is known (an asset card).</param>
    /// <param name="isIn2022">Whether the complete 2022 catalogue has the code; what it lacks can only be a 2013 code.</param>
    public static CatalogueEdition? EditionOf(string code, FiscalYear? year, Func<string, bool> isIn2022)
    {
        var digits = code.Length - 1;
        if (digits is not (0 or 8))
        {
            return CatalogueEdition.Of2013;
        }

        if (digits is 8 && code.EndsWith("00", StringComparison.Ordinal))
        {
            return CatalogueEdition.Of2022;
        }

        return year?.Number switch
        {
            <= LastYearOf2013 => CatalogueEdition.Of2013,
            >= FirstYearOf2022Only => CatalogueEdition.Of2022,
            _ => isIn2022(code) ? null : CatalogueEdition.Of2013,
        };
    }
}
