namespace Procurement.Documents.Spreadsheets;

/// <summary>Cell addresses such as <c>F12</c>; columns count from 1.</summary>
internal static class CellAddress
{
    /// <summary>XFD, the last column that a sheet can have.</summary>
    public const int LastColumn = 16_384;

    /// <summary>The last row that a sheet can have (ECMA-376, Excel's limit).</summary>
    public const int LastRow = 1_048_576;

    private const int Letters = 26;

    public static string Letter(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        return letters;
    }

    /// <summary>The column of an address, 0 where it has none or one past the last.</summary>
    public static int ColumnOf(ReadOnlySpan<char> address)
    {
        var column = 0;
        foreach (var letter in address)
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * Letters) + letter - 'A' + 1;
            if (column > LastColumn)
            {
                return 0;
            }
        }

        return column;
    }

    /// <summary>The row of an address, 0 where it has none or one past the last.</summary>
    public static int RowOf(ReadOnlySpan<char> address)
    {
        var digits = address.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        return int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var row) && row <= LastRow ? row : 0;
    }
}
