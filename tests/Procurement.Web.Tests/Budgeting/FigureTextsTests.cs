using Procurement.Domain.Common;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Tests.Budgeting;

public sealed class FigureTextsTests
{
    [Theory]
    [InlineData("1,000", 1000)]
    [InlineData(" ￥１，２３４，５６７．８９ ", 1234567.89)]
    [InlineData("-12,000.50", -12000.5)]
    [InlineData("1000", 1000)]
    [InlineData("\u200B12", 12)]
    public void TryMoney_AsPeopleWrite_IsRead(string typed, double expected)
    {
        Assert.True(FigureTexts.TryMoney(typed, out var amount));
        Assert.Equal((decimal)expected, amount.Yuan);
    }

    [Theory]
    [InlineData("1,00,0")]
    [InlineData("1,0000")]
    [InlineData(",100")]
    [InlineData("1000,000")]
    [InlineData("1,000.0,0")]
    [InlineData("12,00")]
    public void TryMoney_SeparatorsElsewhere_AreRefusedWithTheReason(string typed)
    {
        Assert.False(FigureTexts.TryMoney(typed, out _));
        Assert.Contains("每三位", FigureTexts.Complaint(typed, TooMuch), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123456789012345678901234567890", "数字过大，请改正。")]
    [InlineData("10,000,000,000,000,000", "数字过大，请改正。")]   // the first that numeric(18,2) does not hold
    [InlineData("1.234", null)]
    [InlineData("abc", null)]
    public void Complaint_TooLarge_IsToldFromWhatIsNoNumber(string typed, string? expected)
    {
        Assert.False(FigureTexts.TryMoney(typed, out _));
        Assert.Equal(expected, FigureTexts.Complaint(typed, TooMuch));
    }

    private static bool TooMuch(string whole) => !Money.TryParse(whole, out _);
}
