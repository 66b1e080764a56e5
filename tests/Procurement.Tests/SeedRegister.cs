using System.Collections.Concurrent;
using Procurement.Documents.Bundles;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Layouts;
using Procurement.Documents.Templating;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Register;
using Procurement.Tests.Bundles;

namespace Procurement.Tests;

/// <summary>The seeds as the program reads and prints them.</summary>
internal static class SeedRegister
{
    private static readonly HandlebarsTemplates Templates = new();
    private static readonly ConcurrentDictionary<string, RegisterBundle> Bundles = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Disclosure> Disclosures = new(StringComparer.Ordinal);

    /// <summary>The register behind a seed.</summary>
    public static RegisterBundle Bundle(string seed) => Bundles.GetOrAdd(seed, static name =>
    {
        using var file = File.OpenRead(SeedFiles.PathOf(name, "register.json"));
        var reading = RegisterBundleReader.ReadAsync(file).GetAwaiter().GetResult();
        Assert.Empty(reading.Problems);
        return reading.Bundle!;
    });

    /// <summary>What the program prints from a seed's register.</summary>
    public static Disclosure Print(string seed) => Print(Bundle(seed));

    /// <summary>What the program prints from the register of a department with one disclosure.</summary>
    public static Disclosure Print(RegisterBundle bundle)
    {
        var choice = Assert.Single(bundle.Choices);
        var figures = BundleFigures.Of(bundle, choice.FiscalYear);
        return new DisclosureComposer(figures, BuiltInLayouts.Find(choice.Layout)!, choice.Values, Templates).Compose();
    }

    /// <summary>What was published, texts only: the seed's expected result, read as a file that somebody hands in.</summary>
    public static Disclosure Published(string seed) => Disclosures.GetOrAdd(seed, static name =>
    {
        using var file = File.OpenRead(SeedFiles.PathOf(name, "expected.json"));
        var reading = DisclosureJsonReader.ReadAsync(file).GetAwaiter().GetResult();
        Assert.Empty(reading.Problems);
        return reading.Disclosure!;
    });
}
