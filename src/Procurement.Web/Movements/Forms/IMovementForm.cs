using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>How one kind of movement is written on <c>/movements/new</c>. One class a kind, registered in <see cref="MovementServices"/>.</summary>
/// <remarks>The page shows the common fields, the chosen cards with the <see cref="MovementShape.Columns"/>, and the partial
/// <c>Pages/Movements/Kinds/_{Kind}.cshtml</c> (model <see cref="MovementFormView"/>) with the document's own fields.</remarks>
public interface IMovementForm
{
    MovementKind Kind { get; }

    /// <summary>What the page shows of the common parts.</summary>
    MovementShape Shape { get; }

    /// <summary>The movement that was typed; what cannot be read is told to the post (<see cref="MovementPost.Wrong"/>), and the page refuses it then.</summary>
    MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards);

    /// <summary>What the partial chooses from (units, places, the movement that is taken back); null for nothing.</summary>
    Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel) => Task.FromResult<object?>(null);

    /// <summary>The fields of a draft or returned movement that is edited, beyond the common ones: by the names that <see cref="Read"/> asks for.</summary>
    IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => [];

    /// <summary>What the document page says of the movement beyond the common head, e.g. 换入资产.</summary>
    IEnumerable<(string Label, string Value)> Facts(AssetMovement movement) => [];

    /// <summary>The same where names must be looked up.</summary>
    /// <param name="context">Sees what the caller sees.</param>
    Task<IReadOnlyList<(string Label, string Value)>> FactsAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(string Label, string Value)>>([.. Facts(movement)]);

    /// <summary>What the document page says of a card beyond its figures, e.g. the new life; null for nothing.</summary>
    string? Told(AssetMovementItem item) => null;
}

/// <summary>What <c>/movements/new</c> shows for a kind.</summary>
/// <param name="Intro">One sentence: what it does, what the clerk has to mind.</param>
/// <param name="Columns">Inputs beside each card.</param>
/// <param name="Counterparty">The label of the other side; null where the kind has none.</param>
/// <param name="Proceeds">The label of the money taken in; null where the kind has none.</param>
/// <param name="EvidenceHint">What serves as 依据.</param>
/// <param name="NeedsEvidence">Whether 依据 must be given.</param>
/// <param name="TakesCards">Whether cards are chosen; without, only the partial shows.</param>
/// <param name="HasPartial">Whether there is a partial.</param>
/// <param name="TakesDay">Whether somebody says the day; without, the rule finds it.</param>
public sealed record MovementShape(
    string Intro, IReadOnlyList<CardColumn> Columns, string? Counterparty = null, string? Proceeds = null, string EvidenceHint = "文件、会议纪要或鉴定意见的名称和文号",
    bool NeedsEvidence = false, bool TakesCards = true, bool HasPartial = true, bool TakesDay = true);

/// <summary>An input beside each card: its name is <see cref="MovementPost.CardName"/> of the card and <paramref name="Name"/>.</summary>
/// <param name="Unit">As 元; null for none.</param>
/// <param name="Placeholder">What an empty field stands for.</param>
/// <param name="Proposed">What stands in it before anybody typed; null for nothing.</param>
/// <param name="Options">Makes it a select box.</param>
/// <param name="IsText">Not a figure.</param>
/// <param name="AppliesTo">Which cards have it; null for all. A column that no card has is not shown.</param>
public sealed record CardColumn(
    string Name, string Label, string? Unit = null, Func<MovementCard, string>? Placeholder = null, Func<MovementCard, string?>? Proposed = null,
    IReadOnlyList<SelectListItem>? Options = null, bool IsText = false, Func<MovementCard, bool>? AppliesTo = null);

/// <summary>What a kind's partial gets.</summary>
/// <param name="Choices">What <see cref="IMovementForm.ChoicesAsync"/> answered.</param>
/// <param name="Day">The effective day that was typed, today before that.</param>
public sealed record MovementFormView(IMovementForm Form, MovementPost Post, IReadOnlyList<MovementCard> Cards, object? Choices, LocalDate Day)
{
    /// <summary>The choices as what they are.</summary>
    public T ChoicesAs<T>() => (T)Choices!;
}
