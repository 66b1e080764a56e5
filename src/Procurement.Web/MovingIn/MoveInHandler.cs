using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Register;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published.MovingIn;
using Procurement.Domain.Publishing;
using Procurement.Domain.Register;
using Procurement.Web.Checks;
using Procurement.Web.Hosting;

namespace Procurement.Web.MovingIn;

/// <summary>由公开文件建账: a published document becomes a draft register, which the author completes, takes away or brings in.</summary>
public sealed class MoveInHandler(RegisterHost host, PublishedCheckHandler checks)
{
    /// <summary>Lines that one page shows; each has some twenty cells.</summary>
    public const int MostLines = 400;

    /// <summary>Reads a file; nothing of it is kept.</summary>
    /// <param name="unit">In what unit the file prints money; null for what its tables say.</param>
    /// <exception cref="RuleViolationException">The file cannot be read, or has more than <see cref="MostLines"/>.</exception>
    public async Task<MoveInFile> ReadAsync(Actor actor, Stream stream, string name, MoneyUnit? unit, CancellationToken cancel)
    {
        var department = await DepartmentAsync(actor, cancel);
        var check = await checks.RunAsync(actor, stream, name, compareYear: null, cancel);
        var draft = MoveInDraft.Of(check.Document, department.Units, await host.CatalogueAsync(cancel), unit);
        if (draft.Lines.Count > MostLines)
        {
            throw new RuleViolationException(new MoveInTooLarge(MostLines));
        }

        var errors = check.Findings.Count(finding => finding.Severity is Domain.Checks.Severity.Error);
        return new MoveInFile(check.FileName, draft, [.. Named(check, department.Name), .. draft.Notes, .. check.Notes], errors);
    }

    /// <summary>The department that moves in, with its units.</summary>
    /// <exception cref="RuleViolationException"><see cref="PublishingNeedsWholeDepartment"/></exception>
    public async Task<MoveInDepartment> DepartmentAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.Units is not null)
        {
            throw new RuleViolationException(new PublishingNeedsWholeDepartment());
        }

        await using var context = host.Database.NewContext(actor.DepartmentId);
        var department = await context.Departments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.DepartmentId, cancel)
            ?? throw new RuleViolationException(new NothingFound("部门"));
        var units = await context.Units.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new UnitName(unit.Code, unit.Name)).ToListAsync(cancel);
        return new MoveInDepartment(new DepartmentName(department.Code, department.Name), department.Region, units);
    }

    /// <summary>What the import would say and do; nothing is written.</summary>
    public async Task<ImportOutcome> TryAsync(Actor actor, string fileName, RegisterBundle bundle, CancellationToken cancel) =>
        await ImportAsync(actor, fileName, bundle, may: null, cancel);

    /// <summary>Brings the draft into the register: all of it or nothing, with one audit record. Of two at once one is refused.</summary>
    /// <param name="may">What the person's roles allow where the department already keeps such rows.</param>
    /// <exception cref="RuleViolationException">One of the MI rules.</exception>
    public async Task<ImportSummary> WriteAsync(Actor actor, string fileName, RegisterBundle bundle, MoveInRights may, CancellationToken cancel)
    {
        var outcome = await ImportAsync(actor, fileName, bundle, may, cancel);
        return outcome.Written ? outcome.Summaries[0] : throw new RuleViolationException(new MoveInRefused(outcome.Problems));
    }

    /// <summary>Whether a draft would be let in as the register stands now.</summary>
    /// <exception cref="RuleViolationException">One of the MI rules.</exception>
    public async Task RequireRoomAsync(Actor actor, RegisterBundle bundle, MoveInRights may, CancellationToken cancel)
    {
        await using var connection = await host.Database.Source.OpenConnectionAsync(cancel);
        await MoveInRoom.RequireAsync(connection, actor.DepartmentId, bundle, may, cancel);
    }

    /// <param name="may">Null for a trial, which is taken back and asks for no room.</param>
    private Task<ImportOutcome> ImportAsync(Actor actor, string fileName, RegisterBundle bundle, MoveInRights? may, CancellationToken cancel)
    {
        var given = new GivenBundle(fileName, bundle)
        {
            Action = AuditActions.MoveIn,
            Require = may is null ? null : (connection, departmentId) => MoveInRoom.RequireAsync(connection, departmentId, bundle, may, cancel),
        };
        return new RegisterImport(host.Database, host.Ids, BuiltInLayouts.Names.ToHashSet(StringComparer.Ordinal))
            .RunAsync(actor, [given], host.Clock.GetCurrentInstant(), dryRun: may is null, cancel);
    }

    /// <summary>A document of another department is worth a word: it may be last year's of a department that was merged, or the wrong file.</summary>
    private static IEnumerable<string> Named(PublishedCheck check, DepartmentName department) =>
        check.Document.Department is { } named && named.Name != department.Name
            ? [$"文件写的部门是“{named.Code} {named.Name}”，将要写入的是“{department.Code} {department.Name}”，请核对是否选对了文件。"]
            : [];
}

/// <summary>What was read of a file.</summary>
/// <param name="Notes">What was not taken and why.</param>
/// <param name="Errors">How many errors the checks find in the document itself.</param>
public sealed record MoveInFile(string Name, MoveInDraft Draft, IReadOnlyList<string> Notes, int Errors);

/// <summary>Where a draft goes.</summary>
public sealed record MoveInDepartment(DepartmentName Name, IReadOnlyList<string> Region, IReadOnlyList<UnitName> Units)
{
    public MoveInTerms Terms(FiscalYear year, LocalDate asOf) => new(Name, Region, Units, year, asOf);
}

/// <param name="Lines">Whether the person may write lines of the department.</param>
public sealed record MoveInRights(bool Lines);
