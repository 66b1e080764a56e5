using Procurement.Data.Acts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Tests.Hosting;
using static Procurement.Web.Tests.Purchasing.PurchasingDesk;

namespace Procurement.Web.Tests.Purchasing;

public sealed class PurchaseHandlerTests(TestDatabase databases)
{
    [Fact]
    public async Task LogAsync_TwoLines_BooksThemAndRecordsWho()
    {
        await using var desk = await OpenAsync(databases);

        var answer = await desk.BuyAsync((Computers, "4", "19600"), (Desks, "10", "9500.50"));

        Assert.Equal("CG2024-0001", answer.Number);
        Assert.Equal(Money.Parse("29100.50"), answer.Amount);
        Assert.Empty(answer.Warnings);
        Assert.Equal("4 19600.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal("10 9500.50 0 0.00 0 0.00", await desk.TotalsAsync(Desks));
        Assert.Equal(
            "purchase.log 张三（zhang） CG2024-0001 华为技术有限公司",
            await desk.Register.ScalarAsync<string>("select concat_ws(' ', action, actor_name, subject_label, after::json ->> 'supplierName') from audit_records where action like 'purchase.%'"));
    }

    [Fact]
    public async Task LogAsync_MoreThanIsLeft_SaysHowMuchIsLeftOfEachLineAndUsesNoNumber()
    {
        await using var desk = await OpenAsync(databases);
        await desk.BuyAsync((Computers, "6", "30000"));

        var refusal = await RefusedAsync(() => desk.BuyAsync((Computers, "3", "20000.01"), (Desks, "31", "30000"), (Cleaning, "1", "1")));

        Assert.Equal("PU-OVER", refusal.Code);
        Assert.Contains("“台式计算机”余额 20,000.00 元、4 台，本次 20,000.01 元、3 台", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("“办公桌”余额 30,000.00 元、30 张，本次 30,000.00 元、31 张", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Cleaning, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("CG2024-0002", (await desk.BuyAsync((Cleaning, "1", "100000"))).Number);
        Assert.Equal(0, await desk.WrongTotalsAsync());
    }

    [Fact]
    public async Task LogAsync_OneLineTwice_CountsBothAgainstIt()
    {
        await using var desk = await OpenAsync(databases);

        var refusal = await RefusedAsync(() => desk.BuyAsync((Computers, "5", "25000"), (Computers, "5", "25000.01")));
        await desk.BuyAsync((Computers, "5", "26000"), (Computers, "5", "24000"));

        Assert.Equal("PU-OVER", refusal.Code);
        Assert.Equal("10 50000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Fact]
    public async Task LogAsync_YearNotApproved_IsRefused()
    {
        await using var desk = await OpenAsync(databases, approved: false);

        var refusal = await RefusedAsync(() => desk.BuyAsync((Computers, "1", "5000")));

        Assert.IsType<Procurement.Domain.Budgeting.YearNotApproved>(refusal);
        Assert.Equal(0, await desk.CountAsync("purchases"));
    }

    [Fact]
    public async Task LogAsync_LinesOfTwoUnits_IsRefused()
    {
        await using var desk = await OpenAsync(databases);

        Assert.Equal("PU-UNIT", (await RefusedAsync(() => desk.BuyAsync((Computers, "1", "5000"), (Foreign, "1", "180000")))).Code);
    }

    [Fact]
    public async Task LogAsync_LineOfAUnitOrDepartmentNotOnesOwn_IsNotFound()
    {
        await using var desk = await OpenAsync(databases);
        var ownUnit = await desk.Register.ScalarAsync<Guid>("select id from budget_units where code = '900001'");
        var narrow = desk.Clerk with { Units = [ownUnit] };
        var stranger = desk.Clerk with { DepartmentId = desk.Clerk.AccountId!.Value };
        var draft = await desk.DraftAsync((Foreign, "1", "180000"));

        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Purchases.LogAsync(narrow, draft, CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Purchases.LogAsync(stranger, draft, CancellationToken.None)));
        Assert.Equal(0, await desk.CountAsync("purchases"));
    }

    [Theory]
    [InlineData("2023-12-31", "PU-DAY")]
    [InlineData("2026-01-01", "PU-DAY")]
    [InlineData("2999-01-01", "PU-DAY")]
    [InlineData("2024-01-01", null)]
    [InlineData("2025-12-31", null)]
    public async Task LogAsync_ContractDay_LiesInTheYearOrTheNext(string day, string? code)
    {
        await using var desk = await OpenAsync(databases);
        var draft = await desk.DraftAsync((Computers, "1", "5000")) with { ContractDay = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value };

        if (code is null)
        {
            var answer = await desk.Purchases.LogAsync(desk.Clerk, draft, CancellationToken.None);
            Assert.Equal(day.StartsWith("2025", StringComparison.Ordinal) ? 1 : 0, answer.Warnings.Count);
        }
        else
        {
            Assert.Equal(code, (await RefusedAsync(() => desk.Purchases.LogAsync(desk.Clerk, draft, CancellationToken.None))).Code);
        }
    }

    [Fact]
    public async Task LogAsync_WordsMissing_NamesTheField()
    {
        await using var desk = await OpenAsync(databases);
        var draft = await desk.DraftAsync((Computers, "1", "5000"));
        PurchaseDraft[] wrong =
        [
            draft with { Title = " " }, draft with { SupplierName = "" }, draft with { Lines = [] }, draft with { Title = "坏\0字" },
            draft with { Lines = [draft.Lines[0] with { Quantity = Quantity.Zero }] }, draft with { Lines = [draft.Lines[0] with { Amount = Money.Zero }] },
        ];

        foreach (var one in wrong)
        {
            Assert.Equal("PU-FIELD", (await RefusedAsync(() => desk.Purchases.LogAsync(desk.Clerk, one, CancellationToken.None))).Code);
        }
    }

    [Fact]
    public async Task LogAsync_AmountOtherThanQuantityTimesPrice_IsBookedAsGivenWithAWarning()
    {
        await using var desk = await OpenAsync(databases);
        var draft = await desk.DraftAsync((Computers, "2", "9000"));
        draft = draft with { Lines = [draft.Lines[0] with { UnitPrice = UnitPrice.Parse("5000") }] };

        var answer = await desk.Purchases.LogAsync(desk.Clerk, draft, CancellationToken.None);

        Assert.Contains("9,000.00 元 与数量×单价 10,000.00 元", Assert.Single(answer.Warnings), StringComparison.Ordinal);
        Assert.Equal("2 9000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Fact]
    public async Task LogAsync_SameRequestTwice_IsBookedOnce()
    {
        await using var desk = await OpenAsync(databases);
        var clerk = desk.Clerk with { Key = new ActKey("one", "print") };
        var draft = await desk.DraftAsync((Computers, "1", "5000"));

        var first = await desk.Purchases.LogAsync(clerk, draft, CancellationToken.None);
        var second = await desk.Purchases.LogAsync(clerk, draft, CancellationToken.None);

        Assert.Equal((first.Id, first.Number, first.Amount), (second.Id, second.Number, second.Amount));
        Assert.Equal(1, await desk.CountAsync("purchases"));
        Assert.Equal("1 5000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Fact]
    public async Task CancelAsync_WithReason_GivesTheMoneyBack()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "10", "50000"));

        await desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, 1, " 供应商违约 ", CancellationToken.None);

        Assert.Equal("0 0.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
        Assert.Equal("cancelled 供应商违约 2", await desk.Register.ScalarAsync<string>("select concat_ws(' ', status, cancel_reason, row_version) from purchases"));
        Assert.Equal("供应商违约", await desk.Register.ScalarAsync<string>("select reason from audit_records where action = 'purchase.cancel'"));
        Assert.Equal("PU-CANCELLED", (await RefusedAsync(() => desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, null, "再来", CancellationToken.None))).Code);
        Assert.Equal("CG2024-0002", (await desk.BuyAsync((Computers, "10", "50000"))).Number);
    }

    [Fact]
    public async Task CancelAsync_WithoutReasonOrOfAnOldVersionOrNotFound_IsRefused()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "1", "5000"));

        Assert.Equal("PU-REASON", (await RefusedAsync(() => desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, 1, "  ", CancellationToken.None))).Code);
        Assert.IsType<ChangedMeanwhile>(await RefusedAsync(() => desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, 7, "错了", CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() => desk.Purchases.CancelAsync(desk.Clerk, Guid.Empty, null, "错了", CancellationToken.None)));
        Assert.IsType<NothingFound>(await RefusedAsync(() =>
            desk.Purchases.CancelAsync(desk.Clerk with { Units = [Guid.Empty] }, purchase.Id, null, "错了", CancellationToken.None)));
        Assert.Equal("1 5000.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
    }

    [Fact]
    public async Task CancelAsync_WhileAnAcceptanceStands_IsRefused()
    {
        await using var desk = await OpenAsync(databases);
        var purchase = await desk.BuyAsync((Computers, "2", "10000"));
        var acceptance = await desk.AcceptAsync(purchase.Id, (0, "1", null));

        Assert.Equal("PU-ACCEPTED", (await RefusedAsync(() => desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, null, "错了", CancellationToken.None))).Code);
        await desk.Acceptances.RevokeAsync(desk.Clerk, acceptance.Id, 1, "数错了", CancellationToken.None);
        await desk.Purchases.CancelAsync(desk.Clerk, purchase.Id, null, "错了", CancellationToken.None);

        Assert.Equal("0 0.00 0 0.00 0 0.00", await desk.TotalsAsync(Computers));
    }
}
