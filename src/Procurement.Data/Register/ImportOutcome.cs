using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <param name="Problems">What only the register reveals about the files; empty where all is well.</param>
/// <param name="Summaries">One for each bundle: what was written, or would have been.</param>
public sealed record ImportOutcome(IReadOnlyList<ImportProblem> Problems, IReadOnlyList<ImportSummary> Summaries, bool Written);

/// <summary>What an import changed in one department.</summary>
public sealed record ImportSummary(DepartmentContent Department)
{
    public Guid DepartmentId { get; set; }

    public bool IsNewDepartment { get; set; }

    /// <summary>The budget years that the file speaks of, ascending.</summary>
    public IReadOnlyList<FiscalYear> Years { get; set; } = [];

    public int ProjectsAdded { get; set; }

    public int ProjectsChanged { get; set; }

    /// <summary>Projects of the file's years that the register has and the file does not; they stay as they are.</summary>
    public int ProjectsNotMentioned { get; set; }

    public int LinesAdded { get; set; }

    public int LinesChanged { get; set; }

    public int LinesRemoved { get; set; }

    public int CardsAdded { get; set; }

    public int CardsCorrected { get; set; }

    /// <summary>Cards whose name, code or unit of measure changed, which moves no figure.</summary>
    public int CardsDescribed { get; set; }

    /// <summary>The department itself, its units, layouts and choices of layout.</summary>
    public int SettingsChanged { get; set; }

    /// <summary>Purchases, adjustments and other documents of the file that were not taken, since the department has its own.</summary>
    public int DocumentsLeft { get; set; }

    public bool ChangesNothing => !IsNewDepartment
        && ProjectsAdded + ProjectsChanged + LinesAdded + LinesChanged + LinesRemoved + CardsAdded + CardsCorrected + CardsDescribed + SettingsChanged == 0;
}
