using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Depreciating;

namespace Procurement.Data.Register;

/// <summary>The life of each imported card and the day on which it is used up, worked out from its ledger.</summary>
internal static class LifeSums
{
    public static async Task RunAsync(ImportSession session)
    {
        var steps = await session.QueryAsync(
            AssetDeskSql.LivingLedgers,
            row => (Card: row.GetGuid(0), Step: new DepreciationStep(
                AccountingMonth.Of(LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1))), EnumKey.Parse<AssetKind>(row.GetString(2)), row.GetDecimal(3),
                row.GetDecimal(4), row.GetDecimal(5), row.IsDBNull(6) ? null : row.GetInt32(6), row.GetInt32(7))),
            session.DepartmentId);
        var lives = steps.GroupBy(row => row.Card, row => row.Step).Select(ledger => (Card: ledger.Key, Run: Run(ledger))).ToList();
        await session.ExecuteAsync(
            AssetDeskSql.SetLives, session.DepartmentId, lives.Select(row => row.Card).ToArray(), lives.Select(row => row.Run.LifeMonths).ToArray(),
            lives.Select(row => row.Run.UsedUpIn?.LastDay.ToDateOnly()).ToArray());
    }

    private static DepreciationRun Run(IEnumerable<DepreciationStep> ledger)
    {
        var run = new DepreciationRun();
        foreach (var step in ledger)
        {
            run.Add(step);
        }

        _ = run.UsedUpIn;   // Settles the last month, before the life is read.
        return run;
    }
}
