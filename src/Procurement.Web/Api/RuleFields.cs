using Procurement.Domain.Budgeting;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Stocktaking.Sheets;

namespace Procurement.Web.Api;

/// <summary>The fields that a rule's refusal is about, where it names any.</summary>
internal static class RuleFields
{
    public static IReadOnlyList<FieldProblem>? Of(RuleViolation violation) => violation switch
    {
        DocumentFieldWrong wrong => [new(wrong.Field, wrong.Explanation)],
        ProjectFieldWrong wrong => [new(wrong.Field, wrong.What)],
        LineRefused refused => [.. refused.Problems.Select(problem => new FieldProblem(problem.Field, problem.Message))],
        CountSheetWrong sheet => [.. sheet.Problems.Select(problem => new FieldProblem(problem.Place, problem.Message))],
        _ => null,
    };
}
