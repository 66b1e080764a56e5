using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Published.MovingIn;
using Procurement.Domain.Register;
using Procurement.Web.Register;

namespace Procurement.Web.MovingIn;

/// <summary>A look at the tables as typed: what is wrong with their cells, and, where nothing is, what the register says to them.</summary>
public sealed class MoveInLook
{
    private readonly Dictionary<(MoveInTable, int, string), string> wrong = [];

    private MoveInLook(MoveInReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            wrong.TryAdd((problem.Table, problem.Row, problem.Column), problem.Message);
        }
    }

    /// <summary>How many cells are not filled in or wrong.</summary>
    public int Wrong => wrong.Count;

    /// <summary>What the register says against it, by place.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    /// <summary>What the import would do; null where something is wrong.</summary>
    public string? Report { get; private set; }

    /// <summary>Why it can only be taken away: the register has no room for it; null where it has, or was not asked.</summary>
    public RuleViolation? Refusal { get; private set; }

    /// <summary>Whether it may be brought in.</summary>
    public bool MayImport => Report is not null && Refusal is null;

    /// <summary>What to take away or bring in; null where something is wrong.</summary>
    public RegisterBundle? Bundle { get; private set; }

    /// <summary>What is wrong with a cell; null for nothing.</summary>
    public string? WrongOf(MoveInTable table, int row, string column) => wrong.GetValueOrDefault((table, row, column));

    /// <param name="isDated">Whether year and day can be read; without them the cells are looked at, and the register is not asked.</param>
    public static async Task<MoveInLook> AtAsync(
        MoveInHandler drafts, Actor actor, MoveInRights may, MoveInForm form, MoveInTerms terms, bool isDated, CancellationToken cancel)
    {
        var reading = MoveInReading.Of(terms, form.Lines, form.Cards);
        var look = new MoveInLook(reading);
        if (reading.Bundle is { } bundle && isDated)
        {
            await look.AskAsync(drafts, actor, may, form.FileName, bundle, cancel);
        }

        return look;
    }

    private async Task AskAsync(MoveInHandler drafts, Actor actor, MoveInRights may, string fileName, RegisterBundle bundle, CancellationToken cancel)
    {
        var outcome = await drafts.TryAsync(actor, fileName, bundle, cancel);
        Problems = outcome.Problems;
        if (Problems.Count == 0)
        {
            (Report, Bundle) = (ImportReport.Of(outcome.Summaries[0], written: false), bundle);
        }

        try
        {
            await drafts.RequireRoomAsync(actor, bundle, may, cancel);
        }
        catch (RuleViolationException refused)
        {
            Refusal = refused.Violation;
        }
    }
}
