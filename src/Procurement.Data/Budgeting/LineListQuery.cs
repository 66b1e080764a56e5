using Npgsql;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Data.Budgeting;

/// <summary>Lists lines of a year: a page of rows and the totals of the whole filter, in two statements of one round trip however many there are.</summary>
/// <param name="units">The units that the reader sees, null for all.</param>
public sealed class LineListQuery(RegisterDatabase database, AssetClassRules classRules, Guid departmentId, IReadOnlyList<Guid>? units)
{
    public async Task<LineListPage> ReadAsync(YearLineFilter filter, LineOrder order, int skip, int take, CancellationToken cancel)
    {
        var sql = new LineListSql(classRules, departmentId, units, filter);
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { sql.Rows(order, skip, take), sql.Totals() } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var rows = new List<LineListRow>(take);
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(Row(reader));
        }

        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return new LineListPage(rows, Totals(reader));
    }

    /// <summary>Every row of the filter, for a file; read as it is written.</summary>
    public async IAsyncEnumerable<LineListRow> AllAsync(
        YearLineFilter filter, LineOrder order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var sql = new LineListSql(classRules, departmentId, units, filter);
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { sql.Rows(order, 0, int.MaxValue) } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            yield return Row(reader);
        }
    }

    /// <summary>One line of the year, null where the reader sees none.</summary>
    public async Task<LineListRow?> FindAsync(FiscalYear year, Guid id, CancellationToken cancel)
    {
        var sql = new LineListSql(classRules, departmentId, units, new YearLineFilter(year, Line: id));
        await using var connection = await database.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { sql.Rows(LineOrder.AsPrinted, 0, 1) } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row(reader) : null;
    }

    private static LineListTotals Totals(NpgsqlDataReader reader)
    {
        var funding = FundingSources.All.Select(source => Money(reader, 2 + (int)source) ?? Domain.Common.Money.Zero).ToList();
        var next = 2 + funding.Count;
        return new LineListTotals(
            reader.GetInt32(0), Sum(1), funding, Sum(next), Sum(next + 1));

        Money Sum(int column) => Money(reader, column) ?? Domain.Common.Money.Zero;
    }

    private LineListRow Row(NpgsqlDataReader reader)
    {
        const int firstSource = 12;
        var edition = (CatalogueEdition)reader.GetInt16(6);
        var afterSources = firstSource + FundingSources.All.Count;
        var draft = new LineDraft(
            reader.GetGuid(4), reader.GetString(5), edition, reader.GetString(7), reader.GetString(8), Quantity.Of(reader.GetDecimal(9)),
            UnitPrice.FromYuan(reader.GetDecimal(10)), Money(reader, 11)!.Value, Funding.From(source => Money(reader, firstSource + (int)source)),
            Money(reader, afterSources), reader.IsDBNull(afterSources + 1) ? null : reader.GetBoolean(afterSources + 1),
            reader.IsDBNull(afterSources + 2) ? null : reader.GetString(afterSources + 2));
        return new LineListRow(
            reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), draft, Money(reader, afterSources + 3)!.Value,
            Quantity.Of(reader.GetDecimal(afterSources + 4)), draft.FixedAsset ?? classRules.IsFixedAsset(draft.CatalogueCode()));
    }

    private static Money? Money(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Domain.Common.Money.FromYuan(reader.GetDecimal(column));
}
