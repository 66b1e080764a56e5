using Microsoft.EntityFrameworkCore;
using Procurement.Data.Acts;
using Procurement.Data.Audit;
using Procurement.Data.Books;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;

namespace Procurement.Web.Books;

/// <summary>结账 and 反结账: each is one act that holds the department's asset books alone, so that nobody moves a card meanwhile.</summary>
public sealed class BookYearHandler(ActRunner acts, ClosingReview closing)
{
    /// <summary>结账: from here on nothing takes effect within the year; the figures of now are kept with it.</summary>
    /// <exception cref="RuleViolationException">BK-CLOSED, BK-ORDER, BK-NOTOVER, BK-BLOCKED, BK-WARNINGS, BK-UNITS, CC-CHANGED.</exception>
    public Task<BookYearAnswer> CloseAsync(Actor actor, CloseBooks command, CancellationToken cancel) => RunAsync(
        actor, command.Year, command.RowVersion, AuditActions.AssetYearClose, null,
        async (act, books, year, person) =>
        {
            books.Close(command.Year, ChinaTime.DayOf(act.Now));
            var review = await closing.ReviewAsync(act.Context, act.Connection, command.Year, act.Cancel);
            if (review.Checklist.Blocking is { Count: > 0 } blocking)
            {
                throw new RuleViolationException(new ClosingBlocked(command.Year, [.. blocking.Select(point => point.Summary)]));
            }

            if (review.Checklist.Warnings is { Count: > 0 } warnings && !command.WarningsConfirmed)
            {
                throw new RuleViolationException(new ClosingWarned(command.Year, [.. warnings.Select(point => point.Summary)]));
            }

            var knownAt = await ClosingQuery.KnownAtAsync(act.Connection, actor.DepartmentId, command.Year, act.Now, act.Cancel);
            year.Close(person, actor.Name, knownAt, ClosingSummary.Write(review.Figures));
        },
        cancel);

    /// <summary>申请反结账 of the last closed year.</summary>
    /// <exception cref="RuleViolationException">BK-OPEN, BK-LAST, BK-ASKED, PU-REASON, BK-UNITS, CC-CHANGED.</exception>
    public Task<BookYearAnswer> RequestReopeningAsync(Actor actor, DecideBooks command, CancellationToken cancel) => RunAsync(
        actor, command.Year, command.RowVersion, AuditActions.AssetYearReopenRequest, command.Note,
        (act, books, year, person) =>
        {
            books.RequireLast(command.Year);
            year.RequestReopening(person, actor.Name, act.Now, command.Note);
            return Task.CompletedTask;
        },
        cancel);

    /// <summary>批准反结账, by another person; entries of the year are possible again.</summary>
    /// <exception cref="RuleViolationException">BK-NOTASKED, BK-SELF, BK-OPEN, BK-LAST, BK-UNITS, CC-CHANGED.</exception>
    public Task<BookYearAnswer> ReopenAsync(Actor actor, DecideBooks command, CancellationToken cancel) => RunAsync(
        actor, command.Year, command.RowVersion, AuditActions.AssetYearReopen, command.Note,
        async (act, books, year, person) =>
        {
            year.Reopen(person);
            books.Reopen(command.Year, await PreviousIsClosedAsync(act, command.Year));
        },
        cancel);

    /// <summary>不同意反结账, with a reason.</summary>
    /// <exception cref="RuleViolationException">BK-NOTASKED, BK-SELF, PU-REASON, BK-UNITS, CC-CHANGED.</exception>
    public Task<BookYearAnswer> RefuseReopeningAsync(Actor actor, DecideBooks command, CancellationToken cancel) => RunAsync(
        actor, command.Year, command.RowVersion, AuditActions.AssetYearReopenRefuse, command.Note,
        (_, _, year, person) =>
        {
            Reasons.Require(command.Note, "退回反结账申请");
            year.RefuseReopening(person);
            return Task.CompletedTask;
        },
        cancel);

    private Task<BookYearAnswer> RunAsync(
        Actor actor, FiscalYear number, int seenVersion, string action, string? note, Func<Act, AssetBooks, AssetYear, Guid, Task> change, CancellationToken cancel) =>
        acts.RunAsync(actor, async act =>
        {
            var person = BookRights.Require(actor);
            var books = await BooksLock.AloneAsync(act);
            var year = await act.Context.AssetYears.SingleOrDefaultAsync(row => row.FiscalYear == number, act.Cancel);
            if ((year?.RowVersion ?? 0) != seenVersion)
            {
                throw new RuleViolationException(new ChangedMeanwhile());
            }

            year ??= act.Context.Add(new AssetYear { DepartmentId = actor.DepartmentId, FiscalYear = number, Status = AssetYearStatus.Open }).Entity;
            var before = AssetYearFact.Of(year, books);
            await change(act, books, year, person);
            act.Record(new AuditFact(
                action, ClosedBooks.SubjectKind, actor.DepartmentId, ClosedBooks.LabelOf(number), before, AssetYearFact.Of(year, books), string.IsNullOrWhiteSpace(note) ? null : note.Trim()));
            return new BookYearAnswer(number, year.Status, year.RowVersion);
        }, cancel);

    private static Task<bool> PreviousIsClosedAsync(Act act, FiscalYear year)
    {
        if (!FiscalYear.IsYear(year.Number - 1))
        {
            return Task.FromResult(false);
        }

        var before = FiscalYear.Of(year.Number - 1);
        return act.Context.AssetYears.AnyAsync(row => row.FiscalYear == before && row.Status != AssetYearStatus.Open, act.Cancel);
    }
}

/// <summary>Who may state something about the books of a whole department.</summary>
internal static class BookRights
{
    /// <returns>The person's account.</returns>
    /// <exception cref="RuleViolationException">BK-PERSON, BK-UNITS.</exception>
    public static Guid Require(Actor actor)
    {
        var person = actor.AccountId ?? throw new RuleViolationException(new BooksNeedPerson());
        return actor.Units is null ? person : throw new RuleViolationException(new BooksOfWholeDepartment());
    }
}

/// <param name="RowVersion">The version that the person saw; 0 for a year that was never closed.</param>
/// <param name="WarningsConfirmed">Whether the person looked at the checklist's warnings.</param>
public sealed record CloseBooks(FiscalYear Year, int RowVersion, bool WarningsConfirmed);

/// <param name="Note">Why; needed for a request and for a refusal.</param>
public sealed record DecideBooks(FiscalYear Year, int RowVersion, string? Note);

public sealed record BookYearAnswer(FiscalYear Year, AssetYearStatus Status, int RowVersion);
