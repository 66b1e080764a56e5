using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Procurement.Domain.Catalogue;

namespace Procurement.Data.Catalogue;

/// <summary>The reference files that ship inside the program (folder Reference): both catalogue editions, class rules, lives.</summary>
public static class ReferenceFiles
{
    public const string Catalogue2013 = "procurement-catalog-2013.csv";
    public const string Catalogue2022 = "procurement-catalog-2022.csv";
    public const string ClassRules = "asset-class-rules.csv";
    public const string Lives = "depreciation-lives.csv";

    /// <summary>SHA-256 of a file, lower-case hexadecimal.</summary>
    public static string Hash(string file)
    {
        using var stream = Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static IReadOnlyList<CatalogueItem> ReadCatalogue(CatalogueEdition edition) =>
        Read(edition is CatalogueEdition.Of2013 ? Catalogue2013 : Catalogue2022, (row, position) => new CatalogueItem(
            edition, row("code"), position, row("name"), row("parent_code") is { Length: > 0 } parent ? parent : null,
            int.Parse(row("level"), CultureInfo.InvariantCulture), row("description"), Enum.Parse<CatalogueCategory>(row("category"), ignoreCase: true)));

    public static IReadOnlyList<AssetClassRule> ReadClassRules() => Read(ClassRules, (row, _) => new AssetClassRule(
        Enum.Parse<CatalogueEdition>("Of" + row("catalog_version")), row("code_prefix"), ClassOf(row("asset_class")),
        row("asset_kind"), row("note"), row("source")));

    public static IReadOnlyList<DepreciationLife> ReadLives() => Read(Lives, (row, position) => new DepreciationLife(
        row("asset_category"), row("subcategory"), position, Years(row("min_years")), Years(row("max_years")), row("source")));

    private static AssetClass ClassOf(string name) => Enum.Parse<AssetClass>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static int? Years(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static List<T> Read<T>(string file, Func<Func<string, string>, int, T> map)
    {
        using var csv = new CsvReader(new StreamReader(Open(file), Encoding.UTF8), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(map(column => csv.GetField(column) ?? "", rows.Count));
        }

        return rows;
    }

    private static Stream Open(string file) => typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Reference/{file}")
        ?? throw new InvalidOperationException($"The reference file {file} is missing from the program.");
}
