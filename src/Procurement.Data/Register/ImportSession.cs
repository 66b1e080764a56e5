using NodaTime;
using Npgsql;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>What the steps of one bundle's import share.</summary>
internal sealed class ImportSession(NpgsqlConnection connection, Actor who, RegisterBundle bundle, Instant now, SequentialId ids, CancellationToken cancel)
    : ImportStatements(connection, cancel)
{
    /// <summary>More problems than anybody reads at once; the rest shows after the first are mended.</summary>
    private const int MostProblems = 200;

    private readonly Dictionary<int, Guid> formerLines = [];

    private int untold;
    private Guid[]? proposalIds;

    /// <summary>Who imports, in the department of the file.</summary>
    public Actor Actor => who with { DepartmentId = DepartmentId };

    /// <summary>A command and the program itself import into any department; a person into the own one.</summary>
    public bool MayChange(Guid departmentId) => who.AccountId is null || who.DepartmentId == departmentId;

    /// <summary>Whether whoever imports sees the unit.</summary>
    public bool Sees(Guid unit) => who.Units is null || who.Units.Contains(unit);

    public RegisterBundle Bundle => bundle;

    public Instant Now => now;

    public DateTime NowUtc { get; } = now.ToDateTimeUtc();

    public List<ImportProblem> Problems { get; } = [];

    public ImportSummary Summary { get; } = new(bundle.Department)
    {
        Years = [.. bundle.Projects.Select(project => project.FiscalYear).Concat(bundle.Choices.Select(choice => choice.FiscalYear)).Distinct().Order()],
    };

    public Guid DepartmentId => Summary.DepartmentId;

    /// <summary>The department's units by code, those of the file included.</summary>
    public Dictionary<string, Guid> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>The budget years of the file that are no longer drafts, with their state in Chinese.</summary>
    public Dictionary<FiscalYear, string> ClosedYears { get; } = [];

    /// <summary>The last day of the last closed asset year; null where none is closed or the file has no cards.</summary>
    public LocalDate? BooksClosedThrough { get; set; }

    /// <summary>The file's projects by key.</summary>
    public Dictionary<string, Guid> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>The history that comes along, where it is taken: only a department that is new here has none of its own.</summary>
    public RegisterHistory? History => Summary.IsNewDepartment ? bundle.History : null;

    /// <summary>The documents that come along, where they are taken: like the history only by a department that is new here.</summary>
    public RegisterDocuments? Documents => Summary.IsNewDepartment ? bundle.Documents : null;

    /// <summary>What the asset desk keeps, where it is taken: like the documents only by a department that is new here.</summary>
    public RegisterAssetDesk? AssetDesk => Summary.IsNewDepartment ? bundle.AssetDesk : null;

    /// <summary>The ids of the file's card proposals, in its order: movements may name them before they are written.</summary>
    public Guid[] ProposalIds => proposalIds ??= [.. (Documents?.CardProposals ?? []).Select(_ => NextId())];

    /// <summary>The file's movements by number.</summary>
    public Dictionary<string, Guid> Movements { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the file's lines, in its order; those of a new department, where all are added.</summary>
    public List<Guid> LineIds { get; } = [];

    public Guid NextId() => ids.Next(now);

    /// <summary>The line that a reference means; one that does not stand has an id of its own, the same for the same number.</summary>
    public Guid LineId(LineRef line)
    {
        if (line.Line is { } index)
        {
            return LineIds[index];
        }

        if (!formerLines.TryGetValue(line.Former!.Value, out var id))
        {
            formerLines[line.Former.Value] = id = NextId();
        }

        return id;
    }

    public void Problem(BundlePart part, int index, string? field, string message)
    {
        if (Problems.Count < MostProblems)
        {
            Problems.Add(new ImportProblem(bundle.Places.Of(part, index, field), message));
        }
        else
        {
            untold++;
        }
    }

    /// <summary>The problems, and how many more there are than anybody reads at once.</summary>
    public IEnumerable<ImportProblem> Report() => untold == 0
        ? Problems
        : [.. Problems, new ImportProblem(bundle.Department.Name, $"另有 {untold} 处问题没有列出，请先改正以上问题再导入。")];

    /// <summary>The unit of a row, or a problem at its place.</summary>
    public Guid? UnitOf(string code, BundlePart part, int index)
    {
        if (!Units.TryGetValue(code, out var id))
        {
            Problem(part, index, "unit", $"单位编码“{code}”不存在，请先在单位表中登记该单位，或改正编码。");
            return null;
        }

        if (!Sees(id))
        {
            Problem(part, index, "unit", $"单位“{code}”不在您负责的单位之内，请删去该行，或请负责该单位的人导入。");
            return null;
        }

        return id;
    }

    /// <summary>The unit of a code that was found good; null for none.</summary>
    public Guid? UnitOrNull(string? code) => code is null ? null : Units[code];
}
