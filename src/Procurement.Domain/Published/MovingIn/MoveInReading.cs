using Procurement.Domain.Register;

namespace Procurement.Domain.Published.MovingIn;

/// <summary>What became of the tables of a draft once every gap should be filled.</summary>
/// <param name="Bundle">Null where there is a problem: a half register is none.</param>
/// <param name="Problems">By table, row and column.</param>
public sealed record MoveInReading(RegisterBundle? Bundle, IReadOnlyList<MoveInProblem> Problems)
{
    /// <summary>Reads both tables; rows that are wholly blank are passed over.</summary>
    public static MoveInReading Of(MoveInTerms terms, IReadOnlyList<MoveInRow> lines, IReadOnlyList<MoveInRow> cards)
    {
        var problems = new List<MoveInProblem>();
        IReadOnlyList<MoveInRow> lineRows = [.. lines.Where(row => !row.IsBlank)];
        IReadOnlyList<MoveInRow> cardRows = [.. cards.Where(row => !row.IsBlank)];
        var reader = new MoveInLineReader(terms, problems);
        var read = lineRows.Select(reader.Read).ToList();
        var held = new MoveInCardReader(terms, problems).Read(cardRows);
        if (problems.Count > 0)
        {
            return new MoveInReading(null, problems);
        }

        var department = new DepartmentContent(terms.Department.Code, terms.Department.Name, terms.Region, []);
        var places = new MoveInPlaces(reader.FirstRows, [.. lineRows.Select(row => row.Number)], [.. cardRows.Select(row => row.Number)]);
        return new MoveInReading(
            new RegisterBundle(department, reader.Projects, [.. read.OfType<LineContent>()], held, Layouts: [], Choices: [], History: null, places), []);
    }
}

/// <summary>Where a row of the bundle stood in the tables.</summary>
internal sealed class MoveInPlaces(IReadOnlyList<int> projects, IReadOnlyList<int> lines, IReadOnlyList<int> cards) : IBundlePlaces
{
    public string Of(BundlePart part, int index, string? field) => part switch
    {
        BundlePart.Project => Place(MoveInTable.Lines, projects[index], field is "name" or null ? MoveInColumns.Project : field is "code" ? MoveInColumns.ProjectCode : field),
        BundlePart.Line => Place(MoveInTable.Lines, lines[index], field),
        BundlePart.Card => Place(MoveInTable.Cards, cards[index], field),
        _ => "部门",
    };

    private static string Place(MoveInTable table, int row, string? field) =>
        field is null ? $"{MoveInColumns.NameOf(table)}第 {row} 行" : new MoveInProblem(table, row, field, "").Place;
}
