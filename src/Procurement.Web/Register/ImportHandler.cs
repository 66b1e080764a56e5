using Procurement.Data.Register;
using Procurement.Documents.Layouts;
using Procurement.Domain.Common;
using Procurement.Domain.Register;
using Procurement.Web.Hosting;

namespace Procurement.Web.Register;

/// <summary>Imports files, all of them or nothing; the command and the sample data go through it.</summary>
public sealed class ImportHandler(RegisterHost host)
{
    /// <summary>Reads every file first and reports every problem; only then the register is touched.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<(string Name, Func<Stream> Open)> files, bool dryRun, CancellationToken cancel)
    {
        var bundles = new List<RegisterBundle>();
        var problems = new List<ImportProblem>();
        var catalogue = await host.CatalogueAsync(cancel);
        foreach (var (name, open) in files)
        {
            await using var stream = open();
            var file = await RegisterFiles.ReadAsync(name, stream, catalogue, cancel);
            problems.AddRange(file.Problems);
            if (file.Bundle is not null)
            {
                bundles.Add(file.Bundle);
            }
        }

        if (problems.Count > 0)
        {
            return new ImportOutcome(problems, [], Written: false);
        }

        var import = new RegisterImport(host.Database, host.Ids, BuiltInLayouts.Names.ToHashSet(StringComparer.Ordinal));
        return await import.RunAsync(bundles, host.Clock.GetCurrentInstant(), dryRun, cancel);
    }
}
