using System.Text.Json;
using Procurement.Documents.Json;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Documents.Bundles;

/// <summary>What became of a bundle.</summary>
/// <param name="Bundle">Null where there is a problem.</param>
/// <param name="Problems">What is wrong with the file; that it fits the register is for the register to say.</param>
public sealed record BundleReading(RegisterBundle? Bundle, IReadOnlyList<ImportProblem> Problems);

/// <summary>Reads <c>procurement-register/1</c>.</summary>
public static class RegisterBundleReader
{
    /// <param name="stream">UTF-8; read to its end and left open.</param>
    public static async Task<BundleReading> ReadAsync(Stream stream, CancellationToken cancel = default)
    {
        using var file = await JsonFile.ReadAsync(stream, JsonSchema.Register, cancel: cancel);
        return file.Document is null ? new(null, file.Problems) : Read(file.Document.RootElement);
    }

    /// <param name="root">A bundle that fits the schema.</param>
    private static BundleReading Read(JsonElement root)
    {
        var problems = new LimitedProblems("$");
        var texts = new BundleTexts(problems);
        var values = new BundleValues(problems);
        var owner = new DepartmentRows(texts, problems);
        var budgets = new BudgetRows(texts, values, problems);
        var cards = new CardRows(texts, values, problems);

        // In this order: lines look for their projects, the history for both and for the cards.
        var department = owner.Department(root.GetProperty("department"));
        var projects = Rows(root, "projects", budgets.Project);
        var lines = Rows(root, "procurementLines", (row, index) => budgets.Line(row, new RowPlace(JsonPlaces.Lines, index)));
        var held = Rows(root, "assets", cards.Card);
        var layouts = Rows(root, "layouts", owner.Layout);
        var choices = Rows(root, "disclosures", owner.Choice);
        var history = root.Field("history") is { } past ? new HistoryRows(texts, budgets, cards, problems).History(past, lines.Length) : null;
        var documents = new DocumentRows(texts, values, budgets, cards, problems).Documents(root, lines.Length);
        var versions = Rows(root, "disclosureVersions", new VersionRows(problems).Version);
        return problems.All.Count > 0
            ? new(null, problems.All)
            : new(
                new RegisterBundle(department, projects, lines, held, layouts, choices, history, JsonPlaces.Instance)
                {
                    Documents = documents,
                    AssetDesk = root.Field("assetDesk") is { } desk ? AssetDeskJson.Read(desk) : null,
                    DisclosureVersions = versions,
                },
                []);
    }

    /// <summary>The list typed, in one array of its length.</summary>
    private static T[] Rows<T>(JsonElement root, string list, Func<JsonElement, int, T> read)
    {
        var rows = new T[root.Count(list)];
        var index = 0;
        foreach (var row in root.Items(list))
        {
            rows[index] = read(row, index);
            index++;
        }

        return rows;
    }
}
