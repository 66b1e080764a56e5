using Procurement.Data.Model;

namespace Procurement.Data.Register;

/// <summary>Versions of disclosures, into a department that is new here, with the files that were made again from them.</summary>
/// <remarks>Accounts do not travel: who did something stands by name.</remarks>
internal static class VersionStep
{
    public static async Task RunAsync(ImportSession session)
    {
        if (!session.Summary.IsNewDepartment || session.Bundle.DisclosureVersions.Count == 0)
        {
            return;
        }

        var versions = session.Bundle.DisclosureVersions.Select(version => (Id: session.NextId(), Version: version, Released: version.Released!)).ToList();
        await session.CopyAsync(
            "disclosure_versions (department_id, id, fiscal_year, number, status, as_of, known_at, layout_name, reason, content, sha256, "
            + "submitted_by, submitted_by_name, submitted_at, decided_by_name, decided_at, decision_note, row_version)",
            versions,
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add((short)row.Version.FiscalYear.Number).Add(row.Version.Number).Add(EnumKey.Of(row.Version.Status))
                .Add(row.Released.Figures.AsOf).Add(row.Released.KnownAt).Add(row.Released.Layout.Name).Add(row.Released.Reason).Add(row.Version.Content).Add(row.Version.Sha256)
                .Add(Guid.Empty).Add(row.Version.Submitted.By).Add(row.Version.Submitted.At).Add(row.Version.Decided?.By).Add(row.Version.Decided?.At)
                .Add(row.Version.Decided?.Note).Add(1));
        await session.CopyAsync(
            "disclosure_files (department_id, version_id, format, content, sha256)",
            versions.SelectMany(row => row.Version.Files.Select(file => (row.Id, file.File, file.Content))),
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add(row.File.Format).Add(row.Content).Add(row.File.Sha256));
    }
}
