using Procurement.Documents.Spreadsheets;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>The areas that a sheet's array formulas fill: only the first cell of such an area says that it is calculated.</summary>
internal sealed class ArrayFormulas
{
    private const int Most = 1_000;

    private readonly List<(int Top, int Left, int Bottom, int Right)> areas = [];

    public void Add(string area)
    {
        var colon = area.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return;
        }

        var first = area.AsSpan(0, colon);
        var last = area.AsSpan(colon + 1);
        areas.Add((CellAddress.RowOf(first), CellAddress.ColumnOf(first), CellAddress.RowOf(last), CellAddress.ColumnOf(last)));
        if (areas.Count > Most)
        {
            throw new WorkbookRefusedException("工作簿中的数组公式过多；导入只认数值，请全部粘贴为数值。");
        }
    }

    public bool Cover(int row, int column)
    {
        foreach (var area in areas)
        {
            if (row >= area.Top && row <= area.Bottom && column >= area.Left && column <= area.Right)
            {
                return true;
            }
        }

        return false;
    }
}
