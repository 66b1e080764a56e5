using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Procurement.Domain.Common;
using Procurement.Domain.Published.MovingIn;

namespace Procurement.Web.MovingIn;

/// <summary>The draft as it stands in the page's form: every cell as typed, so that nothing is lost between two looks.</summary>
public sealed class MoveInForm
{
    /// <summary>Blank rows that one press adds.</summary>
    private const int Added = 1;

    /// <summary>Rows that a form may hold, far more than one that was served.</summary>
    private const int MostRows = MoveInHandler.MostLines + 100;

    public string FileName { get; private init; } = "";

    public string Year { get; private init; } = "";

    public string AsOf { get; private init; } = "";

    /// <summary>What was told when the file was read; carried along.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    public IReadOnlyList<MoveInRow> Lines { get; private init; } = [];

    public IReadOnlyList<MoveInRow> Cards { get; private init; } = [];

    public FiscalYear? YearRead => FiscalYear.TryParse(Year.Trim(), out var year) ? year : null;

    public LocalDate? AsOfRead => LocalDatePattern.Iso.Parse(AsOf.Trim()) is { Success: true } day ? day.Value : null;

    public IReadOnlyList<MoveInRow> Rows(MoveInTable table) => table is MoveInTable.Lines ? Lines : Cards;

    /// <summary>The name of a cell's control.</summary>
    public static string CellName(MoveInTable table, int row, string column) => $"{Mark(table)}{row}_{column}";

    /// <summary>The name of a row's number and of the tick that leaves it out.</summary>
    public static (string Row, string Skip) RowNames(MoveInTable table, int row) => ($"{Mark(table)}row", $"{Mark(table)}skip{row}");

    public static MoveInForm Of(MoveInFile file) => new()
    {
        FileName = file.Name,
        Year = file.Draft.Year?.ToString() ?? "",
        AsOf = file.Draft.AsOf is { } day ? LocalDatePattern.Iso.Format(day) : "",
        Notes =
        [
            .. file.Notes, .. file.Draft.Unread.Select(place => $"没有读懂：{place.Place}“{place.Text}”，{place.Why}"),
            .. file.Errors > 0 ? [$"核对这份文件发现 {file.Errors} 处错误，建议先在“核对公开文件”中查看，以免把错误带入登记簿。"] : (string[])[],
        ],
        Lines = file.Draft.Lines,
        Cards = file.Draft.Cards,
    };

    /// <param name="add">The table that a blank row is wanted in: <c>lines</c> or <c>cards</c>.</param>
    public static MoveInForm Of(IFormCollection form, string? add) => new()
    {
        FileName = form["FileName"].ToString(),
        Year = form["Year"].ToString(),
        AsOf = form["AsOf"].ToString(),
        Notes = [.. form["Note"].OfType<string>()],
        Lines = Read(form, MoveInTable.Lines, add == "lines"),
        Cards = Read(form, MoveInTable.Cards, add == "cards"),
    };

    /// <summary>The rows as typed; those ticked to be left out are.</summary>
    private static List<MoveInRow> Read(IFormCollection form, MoveInTable table, bool add)
    {
        string[] columns = [.. MoveInColumns.Of(table).Select(column => column.Key), MoveInColumns.Row];
        var numbers = form[RowNames(table, 0).Row].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0).Distinct().Take(MostRows).ToList();
        var rows = numbers.Where(number => !form.ContainsKey(RowNames(table, number).Skip))
            .Select(number => new MoveInRow(number, columns.ToDictionary(column => column, column => form[CellName(table, number, column)].ToString(), StringComparer.Ordinal))).ToList();
        if (add)
        {
            var next = numbers.DefaultIfEmpty().Max() + Added;
            rows.Add(new MoveInRow(next, columns.ToDictionary(column => column, _ => "", StringComparer.Ordinal)));
        }

        return rows;
    }

    private static char Mark(MoveInTable table) => table is MoveInTable.Lines ? 'L' : 'C';
}
