using Procurement.Data.Register;
using Procurement.Documents.Layouts;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Hosting;

namespace Procurement.Web.Register;

/// <summary>Imports files, all of them or nothing; the command and the sample data go through it.</summary>
public sealed class ImportHandler(RegisterHost host)
{
    /// <summary>Reads every file first and reports every problem; only then the register is touched.</summary>
    /// <param name="actor">Who imports: <see cref="RegisterImport.RunAsync"/>.</param>
    public async Task<ImportOutcome> RunAsync(
        Actor actor, IReadOnlyList<(string Name, Func<Stream> Open)> files, bool dryRun, CancellationToken cancel)
    {
        var bundles = new List<GivenBundle>();
        var problems = new List<ImportProblem>();
        var catalogue = await host.CatalogueAsync(cancel);
        foreach (var (name, open) in files)
        {
            await using var stream = open();
            var file = await RegisterFiles.ReadAsync(name, stream, catalogue, cancel);
            var prefix = files.Count > 1 ? $"{name} " : "";
            problems.AddRange(file.Problems.Select(problem => problem with { Place = prefix + problem.Place }));
            if (file.Bundle is not null)
            {
                bundles.Add(new GivenBundle(name, file.Bundle with { Places = new FilePlaces(prefix, file.Bundle.Places) }));
            }
        }

        if (problems.Count > 0)
        {
            return new ImportOutcome(problems, [], Written: false);
        }

        var import = new RegisterImport(host.Database, host.Ids, BuiltInLayouts.Names.ToHashSet(StringComparer.Ordinal));
        return await import.RunAsync(actor, bundles, host.Clock.GetCurrentInstant(), dryRun, cancel);
    }
}

/// <summary>Places with the file's name before them, where several files come at once.</summary>
internal sealed class FilePlaces(string prefix, IBundlePlaces places) : IBundlePlaces
{
    public string Of(BundlePart part, int index, string? field) => prefix + places.Of(part, index, field);
}
