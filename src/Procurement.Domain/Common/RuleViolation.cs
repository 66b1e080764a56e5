namespace Procurement.Domain.Common;

/// <summary>A refusal: a business rule says no. Not a programming mistake.</summary>
/// <param name="Code">Stable code, e.g. <c>DS-LAYOUT</c>; documented beside the type.</param>
/// <param name="Message">One Chinese sentence for the clerk that says what to do.</param>
public abstract record RuleViolation(string Code, string Message);

/// <summary>Carries a <see cref="RuleViolation"/> from the rule to the form, command or endpoint that shows it.</summary>
public sealed class RuleViolationException(RuleViolation violation) : Exception(violation.Message)
{
    public RuleViolation Violation { get; } = violation;
}

/// <summary>One thing wrong with what somebody handed in.</summary>
/// <param name="Place">Where, as the reader of the file sees it: <c>采购预算!F12</c>, <c>$.assets[3].value</c>.</param>
/// <param name="Message">One Chinese sentence: what is wrong and what to do.</param>
public sealed record ImportProblem(string Place, string Message)
{
    public override string ToString() => $"{Place}：{Message}";
}
