namespace Procurement.Domain.Catalogue;

/// <summary>What a bought thing becomes on the books.</summary>
public enum AssetClass
{
    Building,
    Vehicle,
    Equipment,
    OtherFixedAsset,
    NotFixedAsset,
}

/// <summary>Every code of the edition that begins with the prefix belongs to the class, unless a longer prefix says otherwise.</summary>
/// <param name="Kind">A finer word for the class, e.g. <c>it_equipment</c>.</param>
/// <param name="Note">What the rule rests on and what it leaves open, in Chinese.</param>
/// <param name="Source">The document it was read from.</param>
public sealed record AssetClassRule(CatalogueEdition Edition, string Prefix, AssetClass Class, string Kind, string Note, string Source);

/// <summary>Which purchases count as planned fixed assets (拟购置固定资产).</summary>
/// <remarks>Sources: 《政府采购品目分类目录》 2013 and 2022, 政府会计准则第3号 (财会〔2016〕12号), and one published budget of 2020
/// whose 54.28 万元 the rules give; each row of asset-class-rules.csv names its own.</remarks>
public sealed class AssetClassRules(IEnumerable<AssetClassRule> rules)
{
    private readonly Dictionary<(CatalogueEdition, string), AssetClassRule> byPrefix = rules.ToDictionary(rule => (rule.Edition, rule.Prefix));

    /// <summary>All rules, for a query that applies them to many lines at once.</summary>
    public IReadOnlyCollection<AssetClassRule> All => byPrefix.Values;

    /// <summary>The rule with the longest prefix of the code; every letter has one.</summary>
    public AssetClassRule RuleFor(CatalogueCode code)
    {
        for (var length = code.Text.Length; length > 0; length--)
        {
            if (byPrefix.TryGetValue((code.Edition, code.Text[..length]), out var rule))
            {
                return rule;
            }
        }

        throw new InvalidOperationException($"The class rules have none for {code.Text} of {(int)code.Edition}.");
    }

    public bool IsFixedAsset(CatalogueCode code) => RuleFor(code).Class is not AssetClass.NotFixedAsset;
}

/// <summary>How long a class of assets is depreciated.</summary>
/// <param name="MinimumYears">The least number of years, null where the class is not depreciated.</param>
/// <param name="MaximumYears">The most, null where the table says 不低于.</param>
/// <remarks>Source: 政府固定资产折旧年限表, table 1 of 财会〔2017〕4号; the classes without years, 财会〔2016〕12号.</remarks>
public sealed record DepreciationLife(string Category, string Subcategory, int Position, int? MinimumYears, int? MaximumYears, string Source);
