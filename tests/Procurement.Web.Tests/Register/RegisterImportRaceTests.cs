using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Tests.Hosting;

namespace Procurement.Web.Tests.Register;

/// <summary>Several imports of one department at once: one after the other, never a mixture.</summary>
public sealed class RegisterImportRaceTests(TestDatabase databases)
{
    private const int Rows = 200;

    [Theory]
    [InlineData(true)]    // the department is there already
    [InlineData(false)]   // both bring it
    public async Task Import_SeveralAtOnce_LeaveOneWhole(bool isKnown)
    {
        await using var register = await TestRegister.CreateAsync(databases);
        if (isKnown)
        {
            await register.ImportAsync(Bundle(1000));
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Task.Run(() => register.TryImportAsync(now: null, Bundle(n * 1000)))));

        Assert.All(outcomes, outcome => Assert.True(outcome.Written));
        var cards = await register.ScalarAsync<decimal>("select sum(value) from asset_entries");
        var lines = await register.ScalarAsync<decimal>("select sum(amount) from procurement_lines");
        Assert.Equal(cards, lines);
        Assert.Equal(0m, cards % (Rows * 1000m));
        Assert.Equal(Rows, await register.ScalarAsync<long>("select count(*) from asset_cards"));
        Assert.Equal(Rows, await register.ScalarAsync<long>("select count(*) from procurement_lines"));
    }

    /// <summary>A department whose every card and line has the same value: a mixture of two would show in the sums.</summary>
    private static RegisterBundle Bundle(int yuan)
    {
        var value = Money.FromYuan(yuan).ToString();
        var bundle = Bundles.Department().WithProject("p1", "项目", "99999999.00").WithLine("p1", "台式计算机", value).WithCard("0", value);
        return bundle with
        {
            Lines = [.. Enumerable.Repeat(bundle.Lines[0], Rows)],
            Cards = [.. Enumerable.Range(0, Rows).Select(n => bundle.Cards[0] with { CardNumber = $"{n}" })],
        };
    }
}
