using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Tests.Common;

public sealed class FiscalYearTests
{
    [Fact]
    public void AssetDay_Of2020_IsLastDayOf2019() => Assert.Equal(new LocalDate(2019, 12, 31), FiscalYear.Of(2020).AssetDay);

    [Theory]
    [InlineData("2000", true)]
    [InlineData("2099", true)]
    [InlineData("1999", false)]
    [InlineData("2100", false)]
    [InlineData("20 20", false)]
    [InlineData("-2020", false)]
    [InlineData(null, false)]
    public void TryParse_Text_TakesFourDigitsInRange(string? text, bool expected) => Assert.Equal(expected, FiscalYear.TryParse(text, out _));
}
