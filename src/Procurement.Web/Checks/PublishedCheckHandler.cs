using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published;
using Procurement.Web.Disclosures;
using Procurement.Web.Hosting;

namespace Procurement.Web.Checks;

/// <summary>Checks a published file in the service, alone or against the caller's register. Few at once: each may take a processor and 300 MB.</summary>
public sealed class PublishedCheckHandler(RegisterHost host, DisclosureHandler disclosures)
{
    private const int MostAtOnce = 2;
    private static readonly SemaphoreSlim Seats = new(MostAtOnce);

    /// <summary>The largest request: the file and what a form adds.</summary>
    public const long MostRequest = Documents.Published.PublishedFileReader.MostBytes + (1024 * 1024);

    /// <param name="compareYear">The year of the register to compare with; null for none.</param>
    /// <exception cref="RuleViolationException">The file cannot be read, or the year has no layout.</exception>
    public async Task<PublishedCheck> RunAsync(Actor actor, Stream stream, string name, FiscalYear? compareYear, CancellationToken cancel)
    {
        // Before the file is read: whoever asked for a year that prints nothing need not wait.
        var register = compareYear is { } year ? (await disclosures.ComposeAsync(actor.DepartmentId, year, null, cancel)).Printed : null;
        await Seats.WaitAsync(cancel);
        try
        {
            var catalogue = await host.CatalogueAsync(cancel);
            Func<PublishedDocument, Task<Disclosure?>>? known = register is null ? null : _ => Task.FromResult<Disclosure?>(register);
            return await Task.Run(() => PublishedChecker.RunAsync(stream, SafeName(name), catalogue, host.AssetClasses, known, cancel), cancel);
        }
        finally
        {
            Seats.Release();
        }
    }

    private static string SafeName(string name) => string.IsNullOrWhiteSpace(name) ? "文件" : Path.GetFileName(name.Replace('\\', '/'));
}
