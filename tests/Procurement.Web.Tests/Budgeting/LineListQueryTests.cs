using Microsoft.EntityFrameworkCore;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Budgeting;

/// <summary>Filters, orders, pages and totals against the same done line by line in memory.</summary>
public sealed class LineListQueryTests(LineListQueryTests.Lines lines) : IClassFixture<LineListQueryTests.Lines>
{
    private static readonly FiscalYear Year = FiscalYear.Of(2024);

    public static TheoryData<string, YearLineFilter> Filters { get; } = new()
    {
        { "all", new YearLineFilter(Year) },
        { "name", new YearLineFilter(Year, "计算") },
        { "name with signs of a pattern", new YearLineFilter(Year, "0%棉_") },
        { "signs that find nothing", new YearLineFilter(Year, "1_0") },
        { "code", new YearLineFilter(Year, "a0201") },
        { "open", new YearLineFilter(Year, Execution: LineExecution.Open) },
        { "used", new YearLineFilter(Year, Execution: LineExecution.Used) },
        { "untouched", new YearLineFilter(Year, Execution: LineExecution.Untouched) },
        { "fixed assets", new YearLineFilter(Year, FixedAsset: true) },
        { "others", new YearLineFilter(Year, FixedAsset: false) },
        { "services", new YearLineFilter(Year, Category: CatalogueCategory.Services) },
        { "several", new YearLineFilter(Year, "服务器", FixedAsset: true, Execution: LineExecution.Open, Category: CatalogueCategory.Goods) },
        { "another year", new YearLineFilter(FiscalYear.Of(2023)) },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task ReadAsync_Filter_ShowsTheSameLinesAndTotalsAsAWalkOverAll(string name, YearLineFilter filter)
    {
        var expected = lines.All.Where(line => line.FiscalYear == filter.Year && Matches(line, filter)).ToList();

        var page = await lines.Query().ReadAsync(filter, LineOrder.AsPrinted, 0, 1000, CancellationToken.None);

        Assert.True(expected.Select(line => line.Id).SequenceEqual(page.Rows.Select(row => row.Id)), name);
        Assert.Equal(expected.Count, page.Totals.Count);
        Assert.Equal(Money.Sum(expected.Select(line => line.Amount)), page.Totals.Amount);
        Assert.Equal(Money.Sum(expected.Select(line => line.Balance)), page.Totals.Balance);
        Assert.Equal(Money.Sum(expected.Select(line => line.SmeReserve ?? Money.Zero)), page.Totals.SmeReserve);
        Assert.All(FundingSources.All, source =>
            Assert.Equal(Money.Sum(expected.Select(line => line.Funding[source] ?? Money.Zero)), page.Totals.Funding[(int)source]));
    }

    [Theory]
    [InlineData(LineColumn.Position)]
    [InlineData(LineColumn.Unit)]
    [InlineData(LineColumn.Project)]
    [InlineData(LineColumn.ItemName)]
    [InlineData(LineColumn.Code)]
    [InlineData(LineColumn.Quantity)]
    [InlineData(LineColumn.UnitPrice)]
    [InlineData(LineColumn.Amount)]
    [InlineData(LineColumn.SmeReserve)]
    [InlineData(LineColumn.Purchased)]
    [InlineData(LineColumn.Balance)]
    public async Task ReadAsync_Order_PagesThroughTheWholeListInBothDirections(LineColumn column)
    {
        foreach (var order in new[] { new LineOrder(column), new LineOrder(column, IsDescending: true) })
        {
            var shown = new List<Guid>();
            for (var skip = 0; skip < lines.All.Count; skip += 50)
            {
                shown.AddRange((await lines.Query().ReadAsync(new YearLineFilter(Year), order, skip, 50, CancellationToken.None)).Rows.Select(row => row.Id));
            }

            Assert.Equal(Sorted(order).Select(line => line.Id), shown);
        }
    }

    [Fact]
    public async Task ReadAsync_UnitProjectAndVisibleUnits_NarrowTheList()
    {
        var first = lines.All[0];

        var ofUnit = await lines.Query().ReadAsync(new YearLineFilter(Year, Unit: first.UnitId), LineOrder.AsPrinted, 0, 1000, CancellationToken.None);
        var ofProject = await lines.Query().ReadAsync(new YearLineFilter(Year, Project: first.ProjectId), LineOrder.AsPrinted, 0, 1000, CancellationToken.None);
        var seen = await lines.Query([first.UnitId]).ReadAsync(new YearLineFilter(Year), LineOrder.AsPrinted, 0, 1000, CancellationToken.None);
        var foreign = await lines.Query([]).ReadAsync(new YearLineFilter(Year), LineOrder.AsPrinted, 0, 1000, CancellationToken.None);

        Assert.Equal(lines.All.Where(line => line.UnitId == first.UnitId).Select(line => line.Id), ofUnit.Rows.Select(row => row.Id));
        Assert.Equal(lines.All.Where(line => line.ProjectId == first.ProjectId).Select(line => line.Id), ofProject.Rows.Select(row => row.Id));
        Assert.Equal(ofUnit.Rows.Select(row => row.Id), seen.Rows.Select(row => row.Id));
        Assert.Equal((0, 0), (foreign.Rows.Count, foreign.Totals.Count));
    }

    [Fact]
    public async Task ReadAsync_Row_SaysWhatTheLineSays()
    {
        var row = (await lines.Query().ReadAsync(new YearLineFilter(Year), LineOrder.AsPrinted, 7, 1, CancellationToken.None)).Rows.Single();
        var line = lines.All[7];

        Assert.Equal(LineDraft.Of(line), row.Draft);
        Assert.Equal((line.RowVersion, line.PurchasedAmount, line.Balance), (row.RowVersion, row.Purchased, row.Balance));
        Assert.Equal(lines.IsFixedAsset(line), row.IsFixedAsset);
    }

    [Fact]
    public async Task AllAsync_ForAFile_StreamsEveryRow()
    {
        var rows = new List<Guid>();
        await foreach (var row in lines.Query().AllAsync(new YearLineFilter(Year), LineOrder.AsPrinted, CancellationToken.None))
        {
            rows.Add(row.Id);
        }

        Assert.Equal(lines.All.Select(line => line.Id), rows);
    }

    [Fact]
    public async Task ByProjectAsync_Sums_AgreeWithTheLinesAndTellTheExcess()
    {
        var sums = await new BudgetSums(lines.Register.Host.Database, lines.DepartmentId, units: null).ByProjectAsync(Year, CancellationToken.None);

        Assert.Equal(12, sums.Count);
        Assert.All(sums, sum =>
        {
            var ofProject = lines.All.Where(line => line.ProjectId == sum.ProjectId).ToList();
            var claimed = Money.Sum(ofProject.Select(line => line.Amount - (line.Funding.OtherChannels ?? Money.Zero)));
            Assert.Equal((ofProject.Count, claimed), (sum.Lines, sum.Claimed));
            Assert.Equal(claimed > sum.Budget ? claimed - sum.Budget : Money.Zero, sum.Excess);
        });
        Assert.Contains(sums, sum => !sum.Excess.IsZero);
        Assert.Contains(sums, sum => sum.Excess.IsZero);
    }

    private bool Matches(ProcurementLine line, YearLineFilter filter) =>
        (filter.Text.Length == 0 || line.ItemName.Contains(filter.Text, StringComparison.Ordinal)
            || line.CodeText.StartsWith(filter.Text, StringComparison.OrdinalIgnoreCase))
        && (filter.Category is null || CatalogueCode.Parse(line.CodeText, line.Edition).Category == filter.Category)
        && (filter.FixedAsset is null || lines.IsFixedAsset(line) == filter.FixedAsset)
        && filter.Execution switch
        {
            LineExecution.Open => line.Balance > Money.Zero,
            LineExecution.Used => line.PurchasedAmount > Money.Zero && line.Balance.IsZero,
            LineExecution.Untouched => line.PurchasedAmount.IsZero,
            _ => true,
        };

    private IEnumerable<ProcurementLine> Sorted(LineOrder order)
    {
        if (order.Column is LineColumn.Position)
        {
            return order.IsDescending ? lines.All.Reverse() : lines.All;
        }

        // Names are compared by their bytes; equal lines stay in the order of the budget either way.
        return TextOf(order.Column) is { } text
            ? order.IsDescending ? lines.All.OrderByDescending(text, StringComparer.Ordinal) : lines.All.OrderBy(text, StringComparer.Ordinal)
            : order.IsDescending ? lines.All.OrderByDescending(FigureOf(order.Column)) : lines.All.OrderBy(FigureOf(order.Column));
    }

    private Func<ProcurementLine, string>? TextOf(LineColumn column) => column switch
    {
        LineColumn.Project => lines.ProjectName,
        LineColumn.ItemName => line => line.ItemName,
        LineColumn.Code => line => line.CodeText,
        _ => null,
    };

    private Func<ProcurementLine, decimal> FigureOf(LineColumn column) => column switch
    {
        LineColumn.Unit => line => lines.UnitPosition(line),
        LineColumn.Quantity => line => line.Quantity.Value,
        LineColumn.UnitPrice => line => line.UnitPrice.Yuan,
        LineColumn.Amount => line => line.Amount.Yuan,
        LineColumn.SmeReserve => line => line.SmeReserve?.Yuan ?? 0m,
        LineColumn.Purchased => line => line.PurchasedAmount.Yuan,
        _ => line => line.Balance.Yuan,
    };

    /// <summary>400 lines of three units, a third of them partly or wholly bought.</summary>
    public sealed class Lines(TestDatabase databases) : IAsyncLifetime
    {
        private Dictionary<Guid, string> projects = [];
        private Dictionary<Guid, int> units = [];

        public TestRegister Register { get; private set; } = null!;

        public Guid DepartmentId { get; private set; }

        /// <summary>In the order of the budget.</summary>
        public IReadOnlyList<ProcurementLine> All { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Register = await TestRegister.CreateAsync(databases);
            DepartmentId = (await Register.ImportAsync(ManyLines.Bundle(400))).DepartmentId;
            await Register.ScalarAsync<int>(
                "with bought as (update procurement_lines set purchased_amount = case position % 6 when 0 then amount else 100 end where position % 3 = 0 returning 1) "
                + "select count(*)::int from bought");
            await using var context = Register.Host.Database.NewContext(DepartmentId);
            All = await context.Lines.AsNoTracking().OrderBy(line => line.Position).ThenBy(line => line.Id).ToListAsync();
            projects = await context.Projects.ToDictionaryAsync(project => project.Id, project => project.Name);
            units = await context.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Position);
        }

        public LineListQuery Query(IReadOnlyList<Guid>? visible = null) =>
            new(Register.Host.Database, Register.Host.AssetClasses, DepartmentId, visible);

        public bool IsFixedAsset(ProcurementLine line) =>
            line.FixedAsset ?? Register.Host.AssetClasses.IsFixedAsset(CatalogueCode.Parse(line.CodeText, line.Edition));

        public string ProjectName(ProcurementLine line) => projects[line.ProjectId];

        public int UnitPosition(ProcurementLine line) => units[line.UnitId];

        public ValueTask DisposeAsync() => Register.DisposeAsync();
    }
}
