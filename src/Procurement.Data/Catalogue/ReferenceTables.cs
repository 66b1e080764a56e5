using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Model;
using Procurement.Domain.Catalogue;

namespace Procurement.Data.Catalogue;

/// <summary>Keeps the reference tables equal to the files inside the program, and reads them.</summary>
public static class ReferenceTables
{
    private static readonly string[] Files =
        [ReferenceFiles.Catalogue2013, ReferenceFiles.Catalogue2022, ReferenceFiles.ClassRules, ReferenceFiles.Lives];

    /// <summary>Loads what the tables lack or hold in another version, all in one transaction; mostly there is nothing to do.</summary>
    public static async Task EnsureLoadedAsync(RegisterDatabase database, Instant now, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        if (await AreLoadedAsync(context, cancel))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancel);

        // A second program that starts at the same time waits here and then finds everything loaded.
        await context.Database.ExecuteSqlRawAsync("lock table reference_files in share row exclusive mode", cancel);
        if (!await AreLoadedAsync(context, cancel))
        {
            await ReplaceAsync(context, now, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    public static async Task<CatalogueIndex> ReadCatalogueAsync(RegisterDatabase database, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        return new CatalogueIndex(await context.CatalogueItems.AsNoTracking().ToListAsync(cancel));
    }

    public static async Task<AssetClassRules> ReadClassRulesAsync(RegisterDatabase database, CancellationToken cancel)
    {
        await using var context = database.NewContext();
        return new AssetClassRules(await context.AssetClassRules.AsNoTracking().ToListAsync(cancel));
    }

    private static async Task<bool> AreLoadedAsync(RegisterContext context, CancellationToken cancel)
    {
        var loaded = await context.Set<ReferenceFile>().AsNoTracking().ToDictionaryAsync(file => file.Name, file => file.Sha256, cancel);
        return Files.All(file => loaded.GetValueOrDefault(file) == ReferenceFiles.Hash(file));
    }

    private static async Task ReplaceAsync(RegisterContext context, Instant now, CancellationToken cancel)
    {
        await context.CatalogueItems.ExecuteDeleteAsync(cancel);
        await context.AssetClassRules.ExecuteDeleteAsync(cancel);
        await context.DepreciationLives.ExecuteDeleteAsync(cancel);
        await context.Set<ReferenceFile>().ExecuteDeleteAsync(cancel);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2013));
        context.AddRange(ReferenceFiles.ReadCatalogue(CatalogueEdition.Of2022));
        context.AddRange(ReferenceFiles.ReadClassRules());
        context.AddRange(ReferenceFiles.ReadLives());
        context.AddRange(Files.Select(file => new ReferenceFile { Name = file, Sha256 = ReferenceFiles.Hash(file), LoadedAt = now }));
        await context.SaveChangesAsync(cancel);
    }
}
