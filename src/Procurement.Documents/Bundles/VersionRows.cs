using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Documents.Publishing;
using Procurement.Documents.Writers;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>Reads versions of disclosures: each must still have its hash, and its files are made again from it.</summary>
/// <remarks>Never are files taken from elsewhere: the hash of a content says that it was not altered since, not who made it, and what is handed out
/// as a released file must be nothing but what a writer makes. A file that today's writers make otherwise (by a form that they do not know any more, or
/// another compression) stands in for the former one, whose hash stays in the content; the version itself is as good as before.</remarks>
internal sealed class VersionRows(LimitedProblems problems)
{
    private readonly SeenKeys<(FiscalYear, int)> numbers = new(problems, JsonPlaces.DisclosureVersions);
    private readonly SeenKeys<FiscalYear> waiting = new(problems, JsonPlaces.DisclosureVersions);

    public DisclosureVersionContent Version(JsonElement row, int index)
    {
        var version = new DisclosureVersionContent(
            BundleValues.Year(row), row.GetProperty("number").GetInt32(), BundleKeys.Parse<VersionStatus>(row.Text("status")), row.Text("sha256"),
            Act(row.GetProperty("submitted")), row.Field("decided") is { } decided ? Act(decided) : null, row.Text("content"));
        var name = $"{version.FiscalYear} 年第 {version.Number} 版";
        numbers.Add((version.FiscalYear, version.Number), index, "number", "版本", name);
        if (version.Status is VersionStatus.Submitted)
        {
            waiting.Add(version.FiscalYear, index, "status", "等待发布的年度", $"{version.FiscalYear}");
        }

        return Restored(version, new RowPlace(JsonPlaces.DisclosureVersions, index), name);
    }

    private DisclosureVersionContent Restored(DisclosureVersionContent version, RowPlace place, string name)
    {
        if (ReleasedFiles.HashOf(version.Content) != version.Sha256)
        {
            problems.Add(place.Of("sha256"), $"{name}的内容与它的 SHA-256 不符，内容被改动过；请从原系统重新导出。");
            return version;
        }

        var reading = ReleasedDisclosureReader.Read(version.Content);
        if (reading.Released is not { } released)
        {
            problems.Add(place.Of("content"), $"{name}的内容读不出来：{reading.Problems[0].Place} {reading.Problems[0].Message}");
            return version;
        }

        if (released.Figures.Year != version.FiscalYear || released.Number != version.Number)
        {
            problems.Add(place.Of("content"), $"{name}的内容是 {released.Figures.Year} 年第 {released.Number} 版的，请从原系统重新导出。");
            return version;
        }

        var formats = released.Files.Select(file => file.Format).ToHashSet(StringComparer.Ordinal);
        if (formats.Count < released.Files.Count || !formats.IsSubsetOf(DisclosureWriters.Formats))
        {
            problems.Add(place.Of("content"), $"{name}的内容列出了重复的或本系统没有的文件格式（本系统有 {string.Join("、", DisclosureWriters.Formats)}），请从原系统重新导出。");
        }

        return version with { Released = released, Files = [.. ReleasedFiles.Again(released).Where(file => formats.Contains(file.File.Format))] };
    }

    private static ActContent Act(JsonElement act) => new(act.OptionalText("by"), act.Field("at") is { } at ? BundleValues.Instant(at) : null, act.OptionalText("note"));
}
