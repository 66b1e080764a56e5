using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;

namespace Procurement.Web.OpenData;

/// <summary>What a department opened: its released versions, newest first.</summary>
/// <param name="DisclosureHashes">SHA-256 of each version's <c>disclosure.json</c>.</param>
public sealed record OpenCatalogue(OpenDepartment Department, IReadOnlyList<VersionRow> Versions, IReadOnlyDictionary<Guid, string> DisclosureHashes)
{
    /// <summary>A version of a year; its latest where no number is given. Null where there is none.</summary>
    public VersionRow? Find(FiscalYear year, int? number) =>
        Versions.FirstOrDefault(row => row.Year == year && (number is null || row.Number == number));

    /// <summary>The index that programs begin with (<c>open-disclosures/1</c>).</summary>
    public OpenIndex ToIndex() => new(
        "open-disclosures/1", new OpenIndex.Owner(Department.Code, Department.Name, Department.Region), Department.OcidPrefix,
        [
            .. Versions.GroupBy(row => row.Year).Select(rows => new OpenIndex.Year(
                rows.Key, OpenAddresses.Files(Department.Id, rows.Key, number: null, Department.OcidPrefix is not null),
                [
                    .. rows.Select(row => new OpenIndex.Version(
                        row.Number, row.DecidedAt!.Value, row.AsOf, row.Reason, row.Sha256, DisclosureHashes.GetValueOrDefault(row.Id),
                        OpenAddresses.Files(Department.Id, row.Year, row.Number, Department.OcidPrefix is not null))),
                ])),
        ]);
}

/// <summary>Years and versions with links.</summary>
/// <param name="OcidPrefix">Null where the department registered none; then there are no <c>ocds.json</c>.</param>
public sealed record OpenIndex(string Format, OpenIndex.Owner Department, string? OcidPrefix, IReadOnlyList<OpenIndex.Year> Years)
{
    public sealed record Owner(string Code, string Name, IReadOnlyList<string> Region);

    /// <param name="Latest">Addresses that always give the year's latest released version.</param>
    public sealed record Year(FiscalYear FiscalYear, IReadOnlyDictionary<string, string> Latest, IReadOnlyList<Version> Versions);

    /// <param name="Sha256">Over all that was frozen.</param>
    /// <param name="DisclosureSha256">Over the bytes of <c>disclosure.json</c>.</param>
    public sealed record Version(
        int Number, Instant ReleasedAt, LocalDate AsOf, string? Reason, string Sha256, string? DisclosureSha256, IReadOnlyDictionary<string, string> Files);
}

/// <param name="ChangedBy">Null where nobody ever decided.</param>
public sealed record ConsentState(bool IsOpen, string? OcidPrefix, string? ChangedBy, Instant? ChangedAt, int RowVersion);
