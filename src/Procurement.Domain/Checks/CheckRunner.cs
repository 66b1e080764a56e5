namespace Procurement.Domain.Checks;

/// <summary>Runs all rules over a subject.</summary>
public static class CheckRunner
{
    /// <summary>The findings in a stable order: by section, then by rule in the order of <see cref="AllChecks"/>, then by place as the
    /// document has it, from the top down, which is the order in which a rule reports.</summary>
    public static IReadOnlyList<Finding> Run(CheckSubject subject) =>
        [.. AllChecks.List.SelectMany(check => check.Run(subject)).OrderBy(finding => Places.SectionOrder(finding.Place))];
}
