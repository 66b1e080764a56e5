using System.Diagnostics.CodeAnalysis;

namespace Procurement.Domain.Catalogue;

/// <summary>The two editions of 《政府采购品目分类目录》.</summary>
public enum CatalogueEdition
{
    /// <summary>财库〔2013〕189号, the edition of the 2014 to 2022 budgets.</summary>
    Of2013 = 2013,

    /// <summary>财库〔2022〕31号.</summary>
    Of2022 = 2022,
}

/// <summary>货物, 工程, 服务: the letter of a code.</summary>
public enum CatalogueCategory
{
    Goods,
    Works,
    Services,
}

/// <summary>A code of the procurement catalogue (政府采购品目) together with its edition, without which it means nothing:
/// A02010104 is a desktop computer in 2013 and a server in 2022.</summary>
/// <remarks>A (goods), B (works) or C (services), then pairs of digits: up to five pairs in 2013, always four or none in 2022.</remarks>
public sealed record CatalogueCode
{
    private CatalogueCode(CatalogueEdition edition, string text)
    {
        Edition = edition;
        Text = text;
    }

    public CatalogueEdition Edition { get; }

    public string Text { get; }

    public CatalogueCategory Category => Text[0] switch
    {
        'A' => CatalogueCategory.Goods,
        'B' => CatalogueCategory.Works,
        _ => CatalogueCategory.Services,
    };

    public static bool TryParse(string? text, CatalogueEdition edition, [NotNullWhen(true)] out CatalogueCode? code)
    {
        var trimmed = text?.Trim().ToUpperInvariant() ?? "";
        code = CodeShape.Fits(trimmed, edition) ? new CatalogueCode(edition, trimmed) : null;
        return code is not null;
    }

    public static CatalogueCode Parse(string text, CatalogueEdition edition) =>
        TryParse(text, edition, out var code) ? code : throw new FormatException($"Not a code of the {(int)edition} catalogue: '{text}'.");

    public override string ToString() => Text;
}
