using NodaTime;
using Procurement.Domain.Books;
using Procurement.Domain.Common;

namespace Procurement.Tests.Books;

public class AssetYearTests
{
    private static readonly LocalDate Today = new(2026, 2, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 1, 3, 0);
    private static readonly Guid Manager = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Approver = Guid.Parse("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void Close_FirstYear_ClosesAllBeforeIt()
    {
        var books = Books();

        books.Close(FiscalYear.Of(2023), Today);

        Assert.Equal(new LocalDate(2023, 12, 31), books.ClosedThrough);
        Assert.True(books.IsClosed(FiscalYear.Of(2015)));
        Assert.False(books.IsClosed(FiscalYear.Of(2024)));
    }

    [Theory]
    [InlineData(2025, "BK-ORDER")]   // 2024 comes first
    [InlineData(2023, "BK-CLOSED")]
    [InlineData(2010, "BK-CLOSED")]
    public void Close_OutOfOrder_IsRefused(int year, string code)
    {
        var books = Books();
        books.Close(FiscalYear.Of(2023), Today);

        Assert.Equal(code, Refused(() => books.Close(FiscalYear.Of(year), Today)));
    }

    [Theory]
    [InlineData(2025, 12, 31, false)]   // the day itself still belongs to the year
    [InlineData(2026, 1, 1, true)]
    public void Close_BeforeTheYearIsOver_IsRefused(int year, int month, int day, bool closes)
    {
        var books = Books();

        var code = Refused(() => books.Close(FiscalYear.Of(2025), new LocalDate(year, month, day)));

        Assert.Equal(closes ? null : "BK-NOTOVER", code);
    }

    [Fact]
    public void Reopen_OnlyTheLastClosedYear_AndFallsBackToTheOneBefore()
    {
        var books = Books();
        books.Close(FiscalYear.Of(2023), Today);
        books.Close(FiscalYear.Of(2024), Today);

        Assert.Equal("BK-LAST", Refused(() => books.Reopen(FiscalYear.Of(2023), previousIsClosed: false)));
        Assert.Equal("BK-OPEN", Refused(() => books.Reopen(FiscalYear.Of(2025), previousIsClosed: true)));
        books.Reopen(FiscalYear.Of(2024), previousIsClosed: true);
        Assert.Equal(new LocalDate(2023, 12, 31), books.ClosedThrough);
        books.Reopen(FiscalYear.Of(2023), previousIsClosed: false);
        Assert.Null(books.ClosedThrough);
    }

    [Fact]
    public void Reopen_ByWhoeverAsked_IsRefused()
    {
        var year = Closed();
        year.RequestReopening(Manager, "李四", Now, "漏记一笔购置");

        Assert.Equal("BK-SELF", Refused(() => year.Reopen(Manager)));
        Assert.Equal("BK-SELF", Refused(() => year.RefuseReopening(Manager)));
        year.Reopen(Approver);

        Assert.Equal((AssetYearStatus.Open, null, null), (year.Status, year.Summary, year.ReopenReason));
    }

    [Fact]
    public void RequestReopening_WithoutReasonOrTwice_IsRefused()
    {
        var year = Closed();

        Assert.Equal("PU-REASON", Refused(() => year.RequestReopening(Manager, "李四", Now, " ")));
        year.RequestReopening(Manager, "李四", Now, "漏记一笔购置");
        Assert.Equal("BK-ASKED", Refused(() => year.RequestReopening(Approver, "王五", Now, "也想改")));
        year.RefuseReopening(Approver);

        Assert.Equal(AssetYearStatus.Closed, year.Status);
        Assert.Equal("BK-NOTASKED", Refused(() => year.Reopen(Approver)));
    }

    private static AssetBooks Books() => new() { DepartmentId = Manager };

    private static AssetYear Closed()
    {
        var year = new AssetYear { DepartmentId = Manager, FiscalYear = FiscalYear.Of(2024), Status = AssetYearStatus.Open };
        year.Close(Manager, "李四", Now, "{}");
        return year;
    }

    private static string? Refused(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Violation.Code;
        }
    }
}
