using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Publishing.Comparing;

namespace Procurement.Web.Publishing.Comparing;

/// <summary>A comparison as another program reads it.</summary>
/// <param name="Same">Whether both print the same.</param>
internal sealed record ComparisonView(
    string From, string To, bool Same, IReadOnlyList<string> FormNotes, IReadOnlyList<ComparisonView.Section> Sections, ComparisonView.FormActs Form,
    ComparisonView.Assets AssetMoves)
{
    public static ComparisonView Of(Comparison found) => new(
        found.From.Label, found.To.Label, found.Difference.IsSame, found.Difference.FormNotes,
        [.. found.Difference.Sections.Select(section => new Section(
            section.Key, [.. section.Texts.Select(text => Text.Of(found, section, text))], section.Unchanged,
            [.. section.Rows.Select(row => new Row(row.Kind, row.Label, row.LineId, row.Cells, [.. found.ReasonsOf(row)]))]))],
        new FormActs(found.Form.Count, [.. found.Form.Acts.Select(Act.Of)]),
        new Assets(found.AssetChange, found.Moves.Total, found.Unexplained, found.Moves.Count, [.. found.Moves.Moves.Select(Move.Of)]));

    internal sealed record Section(string Key, IReadOnlyList<Text> Texts, int Unchanged, IReadOnlyList<Row> Rows);

    /// <param name="Causes">layout 版式，words 用语，asOf 资产截止日，year 年度，name 部门名称，figures 数字</param>
    internal sealed record Text(string Place, string? Before, string? After, IReadOnlyList<TextCause> Causes)
    {
        public static Text Of(Comparison found, SectionComparison section, TextChange text) =>
            new(text.Place, text.Before, text.After, [.. found.Form.ReasonsOf(section.Key, text).Select(reason => reason.Cause)]);
    }

    internal sealed record Row(ChangeKind Kind, string Label, Guid? LineId, IReadOnlyList<CellChange> Cells, IReadOnlyList<LineReason> Reasons);

    /// <param name="Count">共有多少次办理</param>
    /// <param name="Acts">最近的办理，新的在前</param>
    internal sealed record FormActs(int Count, IReadOnlyList<Act> Acts);

    /// <param name="Layout">所更改的版式；没有则为空</param>
    /// <param name="LayoutVersion">更改后是该版式的第几版</param>
    internal sealed record Act(string Action, string ActorName, Instant At, string? Reason, string? Layout, int? LayoutVersion, IReadOnlyList<Changed> Changes)
    {
        public static Act Of(FormAct act) => new(
            act.Reason.Action, act.Reason.ActorName, act.Reason.At, act.Reason.Reason, act.Reason.Layout, act.Reason.LayoutNumber, [.. act.Changes.Select(Changed.Of)]);
    }

    /// <param name="Causes">更改的是 layout 版式、words 用语、asOf 资产截止日、name 部门名称；导入数据包不细分</param>
    /// <param name="Name">用语或版式的名称</param>
    internal sealed record Changed(IReadOnlyList<TextCause> Causes, string? Name, string? Before, string? After)
    {
        public static Changed Of(FormChange change) => new(
            [.. Enum.GetValues<TextCause>().Where(cause => cause is not TextCause.None && change.Cause.HasFlag(cause))], change.Name, change.Before, change.After);
    }

    /// <param name="Change">后者减前者</param>
    /// <param name="Explained">各单据合计</param>
    /// <param name="Unexplained">单据没有说明的部分，通常为零</param>
    internal sealed record Assets(AssetFigures Change, AssetFigures Explained, AssetFigures Unexplained, int Count, IReadOnlyList<Move> Moves);

    /// <param name="Id">列出其全部卡片时用</param>
    /// <param name="Cards">共有多少张卡片</param>
    /// <param name="TopCards">变动最大的卡片</param>
    internal sealed record Move(
        string Id, Guid? DocumentId, string? Number, MovementKind? Kind, Instant RecordedAt, LocalDate FirstDay, LocalDate LastDay, string? By, string? Reason,
        bool IsTakenBack, int Cards, AssetFigures Change, IReadOnlyList<CardMove> TopCards)
    {
        public static Move Of(AssetMove move) => new(
            move.Key.ToString(), move.DocumentId, move.Number, move.Kind, move.RecordedAt, move.FirstDay, move.LastDay, move.By, move.Reason, move.IsTakenBack,
            move.Cards, move.Change, move.TopCards);
    }
}

/// <summary>The cards of a document as another program reads them.</summary>
internal sealed record MoveCardsView(string From, string To, ComparisonView.Move Move, int Count, IReadOnlyList<CardMove> Cards);
