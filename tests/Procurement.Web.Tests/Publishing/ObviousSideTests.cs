using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Publishing.Comparing;

namespace Procurement.Web.Tests.Publishing;

/// <summary>What a side is compared with where nobody says it.</summary>
public sealed class ObviousSideTests
{
    /// <summary>Newest first: 2024 has a released, a returned and a waiting version; 2023 a returned and a released one; 2022 none, but a layout.</summary>
    private static readonly VersionRow[] Rows =
    [
        Row(2024, 3, VersionStatus.Submitted), Row(2024, 2, VersionStatus.Returned), Row(2024, 1, VersionStatus.Released),
        Row(2023, 2, VersionStatus.Released), Row(2023, 1, VersionStatus.Returned),
    ];

    private static readonly FiscalYear[] Chosen = [FiscalYear.Of(2025), FiscalYear.Of(2024), FiscalYear.Of(2023), FiscalYear.Of(2022)];

    [Theory]
    [InlineData("2024/3", "2024/1")]     // the released one before the returned one
    [InlineData("2024/1", "2023/2")]     // the first of its year: last year's
    [InlineData("2023/2", "2023/1")]
    [InlineData("2023/1", "2022")]       // last year was never frozen
    [InlineData("2024", "2024/1")]
    [InlineData("2025", "2024/1")]
    [InlineData("2022", null)]
    [InlineData("2024:hebei-2020-flat", "2024")]
    [InlineData("now", "2024/1")]
    [InlineData("99999999-0000-0000-0000-000000000000", null)]
    public void Former(string side, string? expected) => Assert.Equal(expected, Name(ObviousSide.Former(Address(side), Rows, Chosen)));

    [Theory]
    [InlineData("2024/1", "2024/3")]
    [InlineData("2024/3", "now")]
    [InlineData("2023/1", "2023/2")]
    [InlineData("2023", "2024/1")]
    [InlineData("2024", "2025")]
    [InlineData("2025", null)]
    [InlineData("now", "2024/1")]
    public void Later(string side, string? expected) => Assert.Equal(expected, Name(ObviousSide.Later(Address(side), Rows, Chosen)));

    [Fact]
    public void Former_OfTheFirstVersionEver_IsNow() => Assert.Equal("now", ObviousSide.Former(Address("2023/1"), [Rows[^1]], []));

    private static SideAddress Address(string side) => SideAddress.Parse(
        side.Split('/') is [var year, var number] ? $"{Rows.Single(row => $"{row.Year}" == year && $"{row.Number}" == number).Id}" : side);

    private static string? Name(string? side) => Guid.TryParse(side, out var id) && Rows.Single(row => row.Id == id) is var row ? $"{row.Year}/{row.Number}" : side;

    private static VersionRow Row(int year, int number, VersionStatus status) => new(
        Guid.Parse($"{year}0000-0000-0000-0000-{number:D12}"), FiscalYear.Of(year), number, status, new LocalDate(year - 1, 12, 31), default, "hebei-2024", null, "",
        default, "", default, null, null, null, 1);
}
