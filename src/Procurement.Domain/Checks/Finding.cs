namespace Procurement.Domain.Checks;

public enum Severity
{
    /// <summary>A relation that must hold does not.</summary>
    Error,

    /// <summary>Unusual; somebody should look.</summary>
    Warning,

    /// <summary>An equality between printed figures missed by no more than rounding explains.</summary>
    Rounding,
}

/// <summary>问题: what a check found (<c>findings/1</c>).</summary>
/// <param name="Rule">The rule's stable code, e.g. <c>AS-TOTAL</c>.</param>
/// <param name="Place">Where, as people see it: <c>国有资产信息/资产总额</c>.</param>
/// <param name="Message">One Chinese sentence with the figures.</param>
/// <param name="Left">The figure found, as text; null where the finding is not about figures.</param>
/// <param name="Right">The figure it should equal.</param>
/// <param name="Difference"><paramref name="Left"/> less <paramref name="Right"/>.</param>
/// <param name="Suggestion">What to do, in Chinese.</param>
public sealed record Finding(
    string Rule, Severity Severity, string Place, string Message, string? Left = null, string? Right = null, string? Difference = null, string? Suggestion = null)
{
    /// <summary>Where on paper it stands, set by a check that knows it better than <see cref="Place"/> says; not part of <c>findings/1</c>.</summary>
    public FindingSpot? Spot { get; init; }
}

/// <summary>A spot of the printed sections.</summary>
/// <param name="Section">A section's key.</param>
/// <param name="Row">A table's row, from 0; null where it is none.</param>
/// <param name="Column">The key of the column in that row.</param>
/// <param name="Paragraph">A paragraph, from 0.</param>
public sealed record FindingSpot(string Section, int? Row = null, string? Column = null, int? Paragraph = null)
{
    /// <summary>The line that it is about, to mend it at.</summary>
    public Guid? LineId { get; init; }

    /// <summary>The number of the card that it is about.</summary>
    public string? CardNumber { get; init; }
}

/// <summary>核对: one rule over a department's figures and what is printed from them.</summary>
public interface ICheck
{
    /// <summary>Stable code, e.g. <c>PR-AMOUNT</c>: PR procurement, CA catalogue, AS assets, DS disclosure.</summary>
    string Code { get; }

    /// <summary>The rule in one Chinese sentence.</summary>
    string Rule { get; }

    /// <summary>The document, clause or definition behind the rule, in Chinese.</summary>
    string Source { get; }

    IEnumerable<Finding> Run(CheckSubject subject);
}
