using Procurement.Documents.Layouts;
using Procurement.Domain.Checks;
using Procurement.Domain.Disclosures;
using Procurement.Tests.Bundles;

namespace Procurement.Tests.Checks.Building;

/// <summary>What the checks look at for one of the seeds.</summary>
internal static class SeedSubject
{
    /// <summary>The register with what is printed from it.</summary>
    public static CheckSubject OfRegister(string seed)
    {
        var bundle = SeedRegister.Bundle(seed);
        var choice = bundle.Choices.Single();
        return new(
            BundleFigures.Of(bundle, choice.FiscalYear), [.. BundleFigures.Holdings(bundle, choice.FiscalYear).Where(SuspectCards.IsSuspect)],
            ReferenceData.Catalogue, ReferenceData.AssetClasses, BuiltInLayouts.Find(choice.Layout), choice.Values, SeedRegister.Print(bundle));
    }

    /// <summary>The published document, over the figures of the register.</summary>
    /// <param name="slip">Turns the right disclosure into what somebody published.</param>
    public static CheckSubject OfDocument(string seed, Func<Disclosure, Disclosure>? slip = null)
    {
        var printed = SeedRegister.Published(seed);
        return OfRegister(seed) with { SuspectCards = [], Layout = null, Printed = slip is null ? printed : slip(printed) };
    }
}
