using NodaTime;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;

namespace Procurement.Domain.Register;

/// <summary>What a file says a department holds, whatever the file's form: already parsed, not yet compared with the register.</summary>
/// <remarks>A null is "not given", which is not zero and never overwrites. A project that is named states all its lines.</remarks>
/// <param name="Places">Tells a reader of the file where a row stands, for problems that only the register reveals.</param>
public sealed record RegisterBundle(
    DepartmentContent Department,
    IReadOnlyList<ProjectContent> Projects,
    IReadOnlyList<LineContent> Lines,
    IReadOnlyList<CardContent> Cards,
    IReadOnlyList<LayoutContent> Layouts,
    IReadOnlyList<ChoiceContent> Choices,
    RegisterHistory? History,
    IBundlePlaces Places)
{
    /// <summary>The documents behind the budget; null where there are none. Like the history, taken only where the department is new.</summary>
    public RegisterDocuments? Documents { get; init; }

    /// <summary>What the asset desk keeps; null where there is nothing. Taken only where the department is new.</summary>
    public RegisterAssetDesk? AssetDesk { get; init; }

    /// <summary>Versions of disclosures; taken only where the department is new.</summary>
    public IReadOnlyList<DisclosureVersionContent> DisclosureVersions { get; init; } = [];
}

public sealed record DepartmentContent(string Code, string Name, IReadOnlyList<string> Region, IReadOnlyList<UnitContent> Units);

public sealed record UnitContent(string Code, string Name, string Nature, string? Rank, string? Funding);

/// <param name="Key">Names the project within the file only.</param>
/// <param name="Unit">The code of a unit, of this file or of the register.</param>
public sealed record ProjectContent(string Key, string Unit, FiscalYear FiscalYear, string? Code, string Name, Money Budget);

/// <param name="Project">The key of a project of this file.</param>
public sealed record LineContent(
    string Project, string ItemName, CatalogueCode Code, string MeasureUnit, Quantity Quantity, UnitPrice UnitPrice,
    Money Amount, Funding Funding, Money? SmeReserve, bool? FixedAsset)
{
    /// <summary>Why <see cref="FixedAsset"/> was decided; null where nothing is said.</summary>
    public string? FixedAssetReason { get; init; }

    /// <summary>批复数 in yuan; null where the year is not approved, and for a line that an adjustment added.</summary>
    public Money? ApprovedAmount { get; init; }

    public Quantity? ApprovedQuantity { get; init; }
}

/// <param name="Unit">The code of a unit, of this file or of the register.</param>
/// <param name="Area">m²; like <paramref name="OfficeArea"/> (m²) and <paramref name="OfficeValue"/> (yuan) of buildings only.</param>
public sealed record CardContent(
    string Unit, string CardNumber, string Name, CatalogueCode Code, AssetKind Kind, Quantity Quantity, string MeasureUnit,
    Quantity? Area, Quantity? OfficeArea, Money? OfficeValue, Money Value, LocalDate AcquiredOn);

/// <param name="Json">The layout as text, <c>disclosure-layout/1</c>, already found valid.</param>
public sealed record LayoutContent(string Name, string Json);

public sealed record ChoiceContent(FiscalYear FiscalYear, string Layout, IReadOnlyDictionary<string, string> Values);

/// <summary>The parts of a bundle that a problem may point into.</summary>
public enum BundlePart
{
    Department,
    Unit,
    Project,
    Line,
    Card,
    Layout,
    Choice,

    /// <summary>An entry of the history's asset ledger.</summary>
    AssetEntry,

    /// <summary>A former wording in the history.</summary>
    SupersededLine,
    BudgetYear,
    Adjustment,
    Purchase,
    Acceptance,
    CardProposal,

    /// <summary>Anything of the asset desk; the field is its path there.</summary>
    AssetDesk,
    DisclosureVersion,
}

/// <summary>Finds the place of a row in the file that it came from.</summary>
public interface IBundlePlaces
{
    /// <summary>The place, e.g. <c>资产卡片!A12</c> or <c>$.assets[10].unit</c>.</summary>
    /// <param name="index">The row's index in its list of the bundle, from 0.</param>
    /// <param name="field">The JSON name of the field, e.g. <c>unit</c>; null for the row.</param>
    string Of(BundlePart part, int index, string? field);
}
