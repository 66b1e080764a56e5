using Procurement.Domain.Checks;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Where on the page stands what a check's place names: lines, projects, sums, rows of the asset table, cards.</summary>
internal sealed class SpotIndex
{
    private readonly CheckSubject subject;
    private readonly Dictionary<string, FindingSpot> spots = new(StringComparer.Ordinal);

    /// <param name="table">The printed procurement table; null where there is none.</param>
    public SpotIndex(CheckSubject subject, TableReading? table)
    {
        this.subject = subject;
        AddLines();
        AddProjects();
        AddSums(table);
        AddAssets();
        AddCards();
    }

    /// <param name="place">As a finding names it; null for a place that is not on the page.</param>
    public FindingSpot? Find(string place) => spots.GetValueOrDefault(place);

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
            spots.TryAdd(place, new FindingSpot(Disclosure.ProcurementKey, row) { LineId = line.Id });
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
            spots.TryAdd($"{Places.Procurement}/项目“{line.Project.Name}”{unit}", spots[place]);
        }
    }

    private void AddSums(TableReading? table)
    {
        var indices = table?.Table.Rows.Index().Where(row => row.Item.Type != "line").ToList() ?? [];
        foreach (var (row, label, _) in table?.SumRows() ?? [])
        {
            var index = indices.First(other => ReferenceEquals(other.Item, row)).Index;
            spots.TryAdd($"{Places.Procurement}/{label}", new FindingSpot(Disclosure.ProcurementKey, index));
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
                spots.TryAdd(place, new FindingSpot(Disclosure.AssetsKey, index, "value"));
            }
        }
    }

    /// <summary>A card stands at the row that counts it.</summary>
    private void AddCards()
    {
        foreach (var card in subject.SuspectCards)
        {
            var row = spots.GetValueOrDefault(Places.AssetRow(card.Row)) ?? new FindingSpot(Disclosure.AssetsKey);
            spots.TryAdd(Places.Card(card), row with { CardNumber = card.CardNumber });
        }

        foreach (var cards in subject.CardCodes)
        {
            var spot = new FindingSpot(Disclosure.AssetsKey) { CardNumber = cards.FirstCardNumber };
            spots.TryAdd($"{Places.Assets}/卡片{cards.FirstCardNumber}" + (cards.Cards > 1 ? $"等{cards.Cards}张" : ""), spot);
        }
    }
}
