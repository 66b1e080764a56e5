using System.Globalization;
using System.Text.RegularExpressions;
using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Finds for a finding the cell or the paragraph that it concerns: from what the check said, else from its place.</summary>
public sealed partial class FindingSpots
{
    /// <summary>The column that a rule about a line looks at; the first that the table has.</summary>
    private static readonly Dictionary<string, string[]> ColumnOfRule = new(StringComparer.Ordinal)
    {
        ["PR-AMOUNT"] = [ProcurementColumns.AmountGrandTotal, ProcurementColumns.AmountTotal],
        ["PR-FUNDING"] = [ProcurementColumns.AmountTotal, ProcurementColumns.AmountGrandTotal],
        ["PR-FRACTION"] = [ProcurementColumns.Quantity],
        ["PR-SME"] = [ProcurementColumns.SmeReserve, ProcurementColumns.AmountTotal],
        ["PR-BUDGET"] = [ProcurementColumns.ProjectBudget],
        ["CA-UNKNOWN"] = [ProcurementColumns.CatalogueCode],
        ["CA-EDITION"] = [ProcurementColumns.CatalogueCode],
        ["CA-LEAF"] = [ProcurementColumns.CatalogueCode],
        ["CA-NAME"] = [ProcurementColumns.ItemName],
        ["AS-PLANNED"] = [ProcurementColumns.ItemName],
    };

    private readonly CheckSubject subject;
    private readonly TableReading? lines;
    private readonly TableReading? assets;
    private readonly Dictionary<string, FindingSpot> places = new(StringComparer.Ordinal);

    public FindingSpots(CheckSubject subject)
    {
        (this.subject, lines, assets) = (subject, TableReading.OfProcurement(subject), TableReading.OfAssets(subject));
        AddLines();
        AddProjects();
        AddSums();
        AddAssets();
        AddCards();
    }

    /// <summary>Null where it concerns the disclosure as a whole.</summary>
    public FindingSpot? Of(Finding finding)
    {
        var spot = finding.Spot ?? Find(finding.Place) ?? OfParagraph(finding) ?? OfSection(finding.Place);
        return spot is { Row: not null, Column: null, Section: Disclosure.ProcurementKey }
            ? spot with { Column = Column(ColumnOfRule.GetValueOrDefault(finding.Rule, [])) ?? First() }
            : spot;
    }

    /// <summary>The place itself; else what it is a part of, with the last word taken for the column's label.</summary>
    private FindingSpot? Find(string place)
    {
        if (places.TryGetValue(place, out var spot))
        {
            return spot;
        }

        var slash = place.LastIndexOf('/');
        return slash > 0 && places.TryGetValue(place[..slash], out var around)
            ? around with { Column = Labelled(around.Section, place[(slash + 1)..]) ?? around.Column }
            : null;
    }

    private FindingSpot? OfParagraph(Finding finding)
    {
        var section = OfSection(finding.Place);
        if (section is null)
        {
            return null;
        }

        var match = Paragraph().Match(finding.Place);
        if (match.Success)
        {
            return section with { Paragraph = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) - 1 };
        }

        return finding.Rule == "AS-PLANNED" && NarrativeAmount.PlannedAssets(subject) is { } stated && Paragraph().Match(stated.Place) is { Success: true } sentence
            ? section with { Paragraph = int.Parse(sentence.Groups["number"].Value, CultureInfo.InvariantCulture) - 1 }
            : null;
    }

    private static FindingSpot? OfSection(string place) => Places.SectionOrder(place) switch
    {
        0 => new(Disclosure.ProcurementKey),
        1 => new(Disclosure.AssetsKey),
        _ => null,
    };

    private void AddLines()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        if (subject.Section(Disclosure.ProcurementKey)?.Table is { } table)
        {
            foreach (var (index, key) in FigureTrace.RowKeys(subject.Figures, table).Index().Where(row => row.Item is not null))
            {
                rows.TryAdd(key!, index);
            }
        }

        foreach (var (line, place) in subject.PlacedLines())
        {
            int? row = rows.TryGetValue($"line.{line.Id:N}", out var index) ? index : null;
            places.TryAdd(place, new FindingSpot(Disclosure.ProcurementKey, row) { LineId = line.Id });
        }
    }

    /// <summary>A project stands at its first line.</summary>
    private void AddProjects()
    {
        var placed = subject.PlacedLines().ToList();
        var shared = placed.Select(row => row.Line.Project).DistinctBy(project => project.Id).GroupBy(project => project.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, place) in placed.DistinctBy(row => row.Line.Project.Id))
        {
            var unit = shared.Contains(line.Project.Name) ? $"（{line.Unit.Name}）" : "";
            places.TryAdd($"{Places.Procurement}/项目“{line.Project.Name}”{unit}", places[place]);
        }
    }

    private void AddSums()
    {
        if (lines is not { } table)
        {
            return;
        }

        var indices = table.Table.Rows.Index().Where(row => row.Item.Type != "line").ToList();
        foreach (var (row, label, _) in table.SumRows())
        {
            var index = indices.First(other => ReferenceEquals(other.Item, row)).Index;
            places.TryAdd($"{Places.Procurement}/{label}", new FindingSpot(Disclosure.ProcurementKey, index));
        }
    }

    private void AddAssets()
    {
        foreach (var (index, row) in subject.Section(Disclosure.AssetsKey)?.Table?.Rows.Index() ?? [])
        {
            var place = row.Type == AssetRowKeys.Total ? Places.AssetTotal
                : AssetRowKeys.Rows.TryGetValue(row.Type, out var found) ? Places.AssetRow(found) : null;
            if (place is not null)
            {
                places.TryAdd(place, new FindingSpot(Disclosure.AssetsKey, index, "value"));
            }
        }
    }

    /// <summary>A card stands at the row that counts it.</summary>
    private void AddCards()
    {
        foreach (var card in subject.SuspectCards)
        {
            var row = places.GetValueOrDefault(Places.AssetRow(card.Row)) ?? new FindingSpot(Disclosure.AssetsKey);
            places.TryAdd(Places.Card(card), row with { CardNumber = card.CardNumber });
        }

        foreach (var cards in subject.CardCodes)
        {
            var spot = new FindingSpot(Disclosure.AssetsKey) { CardNumber = cards.FirstCardNumber };
            places.TryAdd($"{Places.Assets}/卡片{cards.FirstCardNumber}" + (cards.Cards > 1 ? $"等{cards.Cards}张" : ""), spot);
        }
    }

    private string? Column(string[] wanted) => lines is null ? null : wanted.FirstOrDefault(lines.Has);

    private string? First() => lines?.Table.Columns[0];

    private string? Labelled(string section, string label)
    {
        var table = section == Disclosure.ProcurementKey ? lines : assets;
        return section == Disclosure.AssetsKey && label is "数量" or "价值"
            ? label == "数量" ? "quantity" : "value"
            : table?.Columns.FirstOrDefault(key => table.Label(key) == label);
    }

    [GeneratedRegex("^[^/]*/第(?<number>[0-9]{1,4})段$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paragraph();
}
