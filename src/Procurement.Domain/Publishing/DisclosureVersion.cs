using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Publishing;

/// <summary>A version of a year's disclosure: frozen when its author submits it, so that what is released is what was looked at.</summary>
/// <remarks>Its content never changes; only the decision is added. A correction is another version with a reason.</remarks>
public sealed class DisclosureVersion : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid Id { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>第几版 of the year, from 1; numbers are never used again.</summary>
    public required int Number { get; init; }

    public required VersionStatus Status { get; set; }

    /// <summary>The day as of whose end the assets are stated.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The instant up to which the register was read.</summary>
    public required Instant KnownAt { get; init; }

    public required string LayoutName { get; init; }

    /// <summary>更正原因; null for a year's first version.</summary>
    public string? Reason { get; init; }

    /// <summary>Figures, texts, cells, layout and own words as JSON, <c>released-disclosure/1</c>, byte for byte as hashed.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over <see cref="Content"/> in UTF-8, which holds the files' own hashes; 64 small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required Guid SubmittedBy { get; init; }

    public required string SubmittedByName { get; init; }

    public required Instant SubmittedAt { get; init; }

    public Guid? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>退回意见, or what the approver noted.</summary>
    public string? DecisionNote { get; set; }

    public int RowVersion { get; set; }

    /// <summary>撤回 by an author before anybody decided.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/></exception>
    public void Withdraw(Guid person, string name, Instant now, string? note) => Decide(VersionStatus.Withdrawn, person, name, now, note);

    /// <summary>退回 with a note that says what to mend.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/>, <see cref="AuthorDecides"/>, <see cref="ReturnNoteMissing"/></exception>
    public void Return(Guid person, string name, Instant now, string? note)
    {
        RequireAnother(person);
        if (string.IsNullOrWhiteSpace(note))
        {
            throw new RuleViolationException(new ReturnNoteMissing());
        }

        Decide(VersionStatus.Returned, person, name, now, note);
    }

    /// <summary>发布, by another person than the one who submitted; from here on nothing of it changes.</summary>
    /// <exception cref="RuleViolationException"><see cref="VersionNotWaiting"/>, <see cref="AuthorDecides"/></exception>
    public void Release(Guid person, string name, Instant now, string? note)
    {
        RequireAnother(person);
        Decide(VersionStatus.Released, person, name, now, note);
    }

    private void RequireAnother(Guid person)
    {
        RequireWaiting();
        if (person == SubmittedBy)
        {
            throw new RuleViolationException(new AuthorDecides());
        }
    }

    private void RequireWaiting()
    {
        if (Status is not VersionStatus.Submitted)
        {
            throw new RuleViolationException(new VersionNotWaiting(FiscalYear, Number, Status));
        }
    }

    private void Decide(VersionStatus status, Guid person, string name, Instant now, string? note)
    {
        RequireWaiting();
        (Status, DecidedBy, DecidedByName, DecidedAt) = (status, person, name, now);
        DecisionNote = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        RowVersion++;
    }
}

/// <summary>A file of a version as handed out; kept, so that another release of this program hands out the same bytes.</summary>
public sealed class DisclosureFile : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>docx, xlsx, html, txt or json.</summary>
    public required string Format { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>64 small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
