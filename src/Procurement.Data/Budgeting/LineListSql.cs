using System.Text;
using Npgsql;
using NpgsqlTypes;
using Procurement.Data.Model;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;

namespace Procurement.Data.Budgeting;

/// <summary>Writes the statements of <see cref="LineListQuery"/> for one filter: rows and totals have the same conditions.</summary>
internal sealed class LineListSql(AssetClassRules classRules, Guid departmentId, IReadOnlyList<Guid>? units, YearLineFilter filter)
{
    private const string Content =
        "line.id, line.row_version, unit.name, project.name, line.project_id, line.item_name, line.edition, line.code, line.measure_unit, line.quantity, " +
        "line.unit_price, line.amount, line.general_public_budget, line.government_fund, line.state_capital, line.fiscal_account, line.unit_funds, " +
        "line.fiscal_carryover, line.non_fiscal_carryover, line.other_channels, line.sme_reserve, line.fixed_asset, line.fixed_asset_reason, " +
        "line.purchased_amount, line.purchased_quantity";

    private static readonly string[] SourceColumns = [.. FundingSources.All.Select(Column)];

    /// <summary>A page of rows. Only ids are ordered, and names looked up for the page alone unless the order needs them: sorting whole
    /// rows of 35 columns would cost more than all the rest.</summary>
    public NpgsqlBatchCommand Rows(LineOrder order, int skip, int take)
    {
        var command = new NpgsqlBatchCommand();
        var conditions = Conditions(command);
        var keys = OrderBy(order);
        command.CommandText =
            $"""
            select {Content}
            from (select line.id as chosen from procurement_lines line {Joined(order)} where {conditions} order by {keys} limit {Add(command, take)} offset {Add(command, skip)}) page
            join procurement_lines line on line.department_id = $1 and line.id = page.chosen
            {Projects}
            {Units}
            order by {keys}
            """;
        return command;
    }

    public NpgsqlBatchCommand Totals()
    {
        var command = new NpgsqlBatchCommand();
        var conditions = Conditions(command);
        var sums = string.Join(", ", SourceColumns.Append("sme_reserve").Append("purchased_amount").Prepend("amount").Select(column => $"sum({column})"));
        command.CommandText = $"select count(*)::int, {sums} from procurement_lines line where {conditions}";
        return command;
    }

    private const string Projects = "join projects project on project.department_id = $1 and project.id = line.project_id";
    private const string Units = "join budget_units unit on unit.department_id = $1 and unit.id = line.unit_id";

    private static string Joined(LineOrder order) => order.Column switch
    {
        LineColumn.Unit => Units,
        LineColumn.Project => Projects,
        _ => "",
    };

    private static string OrderBy(LineOrder order)
    {
        var way = order.IsDescending ? " desc" : "";
        var keys = order.Column switch
        {
            LineColumn.Unit => $"unit.position{way}, ",
            LineColumn.Project => $"project.name{way}, ",
            LineColumn.ItemName => $"line.item_name{way}, ",
            LineColumn.Code => $"line.code{way}, ",
            LineColumn.Quantity => $"line.quantity{way}, ",
            LineColumn.UnitPrice => $"line.unit_price{way}, ",
            LineColumn.Amount => $"line.amount{way}, ",
            LineColumn.SmeReserve => $"coalesce(line.sme_reserve, 0){way}, ",
            LineColumn.Purchased => $"line.purchased_amount{way}, ",
            LineColumn.Balance => $"line.amount - line.purchased_amount{way}, ",
            _ => "",
        };
        var last = order is { Column: LineColumn.Position, IsDescending: true } ? "line.position desc, line.id desc" : "line.position, line.id";
        return keys + last;
    }

    private string Conditions(NpgsqlBatchCommand command)
    {
        command.Parameters.Add(new() { Value = departmentId });
        command.Parameters.Add(new() { Value = (short)filter.Year.Number, NpgsqlDbType = NpgsqlDbType.Smallint });
        var conditions = new StringBuilder("line.department_id = $1 and line.fiscal_year = $2");
        And(units is not null, () => $"line.unit_id = any({Add(command, units!.ToArray())})");
        And(filter.Line is not null, () => $"line.id = {Add(command, filter.Line!.Value)}");
        And(filter.Unit is not null, () => $"line.unit_id = {Add(command, filter.Unit!.Value)}");
        And(filter.Project is not null, () => $"line.project_id = {Add(command, filter.Project!.Value)}");
        And(filter.Text.Length > 0, () =>
            $"(line.item_name ilike {Add(command, LikePattern.Containing(filter.Text))} or line.code like {Add(command, LikePattern.StartingWith(filter.Text.ToUpperInvariant()))})");
        And(filter.Category is not null, () => $"left(line.code, 1) = {Add(command, Letter(filter.Category!.Value))}");
        And(filter.Execution is LineExecution.Open, () => "line.purchased_amount < line.amount");
        And(filter.Execution is LineExecution.Used, () => "line.purchased_amount > 0 and line.purchased_amount = line.amount");
        And(filter.Execution is LineExecution.Untouched, () => "line.purchased_amount = 0");
        And(filter.FixedAsset is not null, () => $"coalesce(line.fixed_asset, {FixedAssetSql.ByRule(classRules)}) = {Add(command, filter.FixedAsset!.Value)}");
        return conditions.ToString();

        void And(bool applies, Func<string> condition)
        {
            if (applies)
            {
                conditions.Append(" and ").Append(condition());
            }
        }
    }

    private static string Add<T>(NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return $"${command.Parameters.Count}";
    }

    private static string Letter(CatalogueCategory category) => category switch
    {
        CatalogueCategory.Goods => "A",
        CatalogueCategory.Works => "B",
        _ => "C",
    };

    /// <summary>The column of a source: <c>general_public_budget</c>.</summary>
    private static string Column(FundingSource source) =>
        string.Concat(source.Key().Select(sign => char.IsAsciiLetterUpper(sign) ? "_" + char.ToLowerInvariant(sign) : sign.ToString()));
}
