using Procurement.Web.Ui;

namespace Procurement.Web.Tests.Ui;

public sealed class EditConflictTests
{
    [Theory]
    [InlineData("10", "12", "11", true, false)]    // both, differently: the saved value is proposed
    [InlineData("10", "12", "10", false, true)]    // only I
    [InlineData("10", "10", "11", false, false)]   // only they
    [InlineData("10", "11", "11", false, false)]   // both to the same
    public void ConflictRow_WhoChangedIt_DecidesClashAndProposal(string before, string mine, string theirs, bool isClash, bool proposesMine)
    {
        var row = new ConflictRow("数量", "Input.Quantity", before, mine, theirs);

        Assert.Equal((isClash, proposesMine), (row.IsClash, row.ProposesMine));
    }
}
