using NodaTime;
using Procurement.Domain.Common;

namespace Procurement.Domain.Books;

/// <summary>The department's asset books as a whole: the one row that every act on cards holds, and that closing a year holds alone.</summary>
public sealed class AssetBooks : IDepartmentOwned
{
    public required Guid DepartmentId { get; init; }

    /// <summary>The last day of the last closed year; null while none is closed.</summary>
    public LocalDate? ClosedThrough { get; set; }

    public int RowVersion { get; set; }

    /// <summary>The last closed year; null while none is closed.</summary>
    public FiscalYear? LastClosed => ClosedThrough is { } day ? FiscalYear.Of(day.Year) : null;

    /// <summary>Whether nothing takes effect in the year any more.</summary>
    public bool IsClosed(FiscalYear year) => ClosedThrough is { } day && year.Number <= day.Year;

    /// <summary>结账: years close one after another, each when it is over. The first one may be any, and closes all before it along:
    /// the register may hold cards of decades, of which nobody keeps books year by year.</summary>
    /// <param name="today">Today in Asia/Shanghai.</param>
    /// <exception cref="RuleViolationException">BK-CLOSED, BK-ORDER, BK-NOTOVER.</exception>
    public void Close(FiscalYear year, LocalDate today)
    {
        if (IsClosed(year))
        {
            throw new RuleViolationException(new AssetYearIsClosed(year));
        }

        if (LastClosed is { } last && year.Number != last.Number + 1)
        {
            throw new RuleViolationException(new AssetYearsInOrder(year, FiscalYear.Of(last.Number + 1)));
        }

        if (today <= EndOf(year))
        {
            throw new RuleViolationException(new AssetYearNotOver(year));
        }

        ClosedThrough = EndOf(year);
        RowVersion++;
    }

    /// <summary>反结账: only the last closed year opens again.</summary>
    /// <param name="previousIsClosed">Whether the year before it was closed by itself; else nothing is closed any more.</param>
    /// <exception cref="RuleViolationException">BK-OPEN, BK-LAST.</exception>
    public void Reopen(FiscalYear year, bool previousIsClosed)
    {
        RequireLast(year);
        ClosedThrough = previousIsClosed ? EndOf(year).PlusYears(-1) : null;
        RowVersion++;
    }

    /// <exception cref="RuleViolationException">BK-OPEN, BK-LAST.</exception>
    public void RequireLast(FiscalYear year)
    {
        if (!IsClosed(year))
        {
            throw new RuleViolationException(new AssetYearIsOpen(year));
        }

        if (LastClosed is { } last && last != year)
        {
            throw new RuleViolationException(new AssetYearNotLast(year, last));
        }
    }

    /// <summary>31 December.</summary>
    public static LocalDate EndOf(FiscalYear year) => new(year.Number, 12, 31);
}
