using Procurement.Documents.Writers;
using Procurement.Domain.Disclosures;

namespace Procurement.Tests.Writers;

public sealed class HeaderGridTests
{
    // A | B       |
    //   | C   | F |
    //   | D E |   |
    private static readonly HeaderCell[] Header =
        [new("A", "a", []), new("B", null, [new("C", null, [new("D", "d", []), new("E", "e", [])]), new("F", "f", [])])];

    [Fact]
    public void Cells_NestedHeader_SpanTheirLeavesAndReachTheBody()
    {
        var grid = new HeaderGrid(Header);

        Assert.Equal((3, 4), (grid.Depth, grid.ColumnCount));
        Assert.Equal([new("A", "a", 0, 0, 3, 1), new("B", null, 0, 1, 1, 3)], grid.StartingIn(0));
        Assert.Equal([new("C", null, 1, 1, 1, 2), new("F", "f", 1, 3, 2, 1)], grid.StartingIn(1));
        Assert.Equal(["a", "d", "e", "f"], grid.Leaves.Select(leaf => leaf.Key));
    }

    [Fact]
    public void Touching_LastRow_IncludesWhatBeganAbove() =>
        Assert.Equal(["A", "D", "E", "F"], new HeaderGrid(Header).Touching(2).Select(cell => cell.Label));
}
