using Procurement.Data.Model;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>The forms of all kinds that have one.</summary>
public sealed class MovementForms(IEnumerable<IMovementForm> forms)
{
    private readonly Dictionary<MovementKind, IMovementForm> byKind = forms.ToDictionary(form => form.Kind);

    /// <summary>In the order of the kinds.</summary>
    public IReadOnlyList<IMovementForm> All { get; } = [.. forms.OrderBy(form => form.Kind)];

    /// <summary>By the kind's name in an address (<c>Disposal</c>, <c>disposal</c>); null where there is none.</summary>
    public IMovementForm? Find(string? kind) => byKind.FirstOrDefault(pair => string.Equals(pair.Key.ToString(), kind, StringComparison.OrdinalIgnoreCase)).Value;

    public IMovementForm? Find(MovementKind kind) => byKind.GetValueOrDefault(kind);

    /// <summary>What the movement's kind says of it beyond the common head.</summary>
    public async Task<IReadOnlyList<(string Label, string Value)>> FactsAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel) =>
        Find(movement.Kind) is { } form ? await form.FactsAsync(context, movement, cancel) : [];
}
