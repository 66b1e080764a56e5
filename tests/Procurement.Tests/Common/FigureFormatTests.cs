using Procurement.Domain.Common;

namespace Procurement.Tests.Common;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData("0.00", "0.125", "0.13")]       // half up, where banker's rounding gives 0.12
    [InlineData("0.00", "-0.125", "-0.13")]
    [InlineData("0.00", "60", "60.00")]
    [InlineData("0.######", "1114.856881", "1114.856881")]
    [InlineData("0.######", "60", "60")]
    [InlineData("0.##", "27.50", "27.5")]
    [InlineData("0", "1.5", "2")]
    [InlineData("#,##0.00", "1234567.891", "1,234,567.89")]
    public void Print_Figure_RoundsOnceAndPads(string format, string exact, string expected) =>
        Assert.Equal(expected, FigureFormat.Parse(format).Print(decimal.Parse(exact)));

    [Theory]
    [InlineData("")]
    [InlineData("0.")]
    [InlineData("0.0x")]
    [InlineData("0.#0")]
    [InlineData("C2")]
    [InlineData("0.00;(0.00)")]
    [InlineData("00000000000000000000000000000000")]
    public void TryParse_OtherThanFixedPoint_IsRefused(string format) => Assert.False(FigureFormat.TryParse(format, out _));
}
