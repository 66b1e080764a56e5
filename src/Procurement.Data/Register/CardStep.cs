using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The asset cards, by card number. A new card is an acquisition; a card that the file states otherwise is corrected by two
/// more entries, one that takes back what was recorded and one that records what is right, both on their own days. Cards that the
/// file does not mention stay as they are.</summary>
internal static class CardStep
{
    /// <summary>The reason that a correction's entries carry.</summary>
    public const string CorrectionReason = "导入更正";

    public static async Task RunAsync(ImportSession session)
    {
        var cards = Resolve(session);
        if (session.Problems.Count > 0)
        {
            return;
        }

        if (cards.Count > 0)
        {
            await AddAsync(session, cards);
        }

        if (session.Problems.Count > 0)
        {
            return;
        }

        // The movements come before the entries that belong to them.
        await AssetDeskStep.WriteAsync(session);
        if (cards.Count > 0)
        {
            await RecordAsync(session);
        }

        await AssetDeskStep.FinishAsync(session);
    }

    private static async Task AddAsync(ImportSession session, List<(CardContent Card, int Index, Guid Unit)> cards)
    {
        await StageAsync(session, cards);
        if (!session.Summary.IsNewDepartment)
        {
            await CorrectAsync(session);
        }

        if (session.Problems.Count == 0)
        {
            session.Summary.CardsAdded = await session.ExecuteAsync(CardSql.AddCards, session.DepartmentId);
        }
    }

    private static async Task RecordAsync(ImportSession session)
    {
        await (session.History is { } history
            ? WriteHistoryAsync(session, history)
            : session.ExecuteAsync(CardSql.AddAcquisitions, session.DepartmentId, session.NowUtc));
        if (session.History is not null || session.Summary.CardsCorrected > 0)
        {
            await session.ExecuteAsync(CardSql.SumUp, session.DepartmentId);
        }

        await session.ExecuteAsync("drop table staged_cards");
    }

    private static List<(CardContent Card, int Index, Guid Unit)> Resolve(ImportSession session)
    {
        var cards = new List<(CardContent, int, Guid)>(session.Bundle.Cards.Count);
        foreach (var card in session.Bundle.Cards)
        {
            cards.Add((card, cards.Count, session.UnitOf(card.Unit, BundlePart.Card, cards.Count) ?? Guid.Empty));
        }

        foreach (var (entry, index) in (session.History?.AssetEntries ?? []).Select((entry, index) => (entry, index)))
        {
            session.UnitOf(entry.Unit, BundlePart.AssetEntry, index);
        }

        return cards;
    }

    private static async Task StageAsync(ImportSession session, List<(CardContent Card, int Index, Guid Unit)> cards)
    {
        // A bundle before this one in the same transaction may have been refused halfway.
        await session.ExecuteAsync("drop table if exists staged_cards, differing_cards");
        await session.ExecuteAsync(
            """
            create temporary table staged_cards (
                index int, id uuid, acquisition_id uuid, reversal_id uuid, unit_id uuid, card_number text, name text, edition smallint, code text,
                kind text, measure_unit text, acquired_on date, quantity numeric(18,4), value numeric(18,2), area numeric(18,4),
                office_area numeric(18,4), office_value numeric(18,2), vehicle_use text, known_id uuid) on commit drop
            """);
        await session.CopyAsync(
            "staged_cards (index, id, acquisition_id, reversal_id, unit_id, card_number, name, edition, code, kind, measure_unit, acquired_on, "
            + "quantity, value, area, office_area, office_value, vehicle_use)",
            cards,
            (copy, row) => copy
                .Add(row.Index).Add(session.NextId()).Add(session.NextId()).Add(session.NextId()).Add(row.Unit).Add(row.Card.CardNumber).Add(row.Card.Name)
                .Add((short)row.Card.Code.Edition).Add(row.Card.Code.Text).Add(row.Card.Kind.Key()).Add(row.Card.MeasureUnit).Add(row.Card.AcquiredOn)
                .Add(row.Card.Quantity).Add(row.Card.Value).Add(row.Card.Area).Add(row.Card.OfficeArea).Add(row.Card.OfficeValue)
                .Add(row.Card.VehicleUse is { } use ? Model.EnumKey.Of(use) : null));
    }

    private static async Task CorrectAsync(ImportSession session)
    {
        await session.ExecuteAsync("analyze staged_cards");
        await session.ExecuteAsync(
            "update staged_cards given set known_id = card.id from asset_cards card where card.department_id = $1 and card.card_number = given.card_number",
            session.DepartmentId);
        await RefuseForeignCardsAsync(session);
        await session.ExecuteAsync(CardSql.Differ, session.DepartmentId);
        var moved = await session.QueryAsync(
            "select index, card_number from differing_cards where moved order by index",
            reader => (Index: reader.GetInt32(0), CardNumber: reader.GetString(1)));
        foreach (var (index, cardNumber) in moved)
        {
            session.Problem(BundlePart.Card, index, null, $"卡片“{cardNumber}”在登记簿中已有增减变动，不能再用导入改变其单位、类别、数量、价值或取得日期；请办理相应的变动手续。");
        }

        await ClosedBookYears.RefuseAsync(session);
        if (session.Problems.Count > 0)
        {
            return;
        }

        await session.ExecuteAsync(CardSql.Reverse, session.DepartmentId, session.NowUtc, CorrectionReason);
        session.Summary.CardsCorrected = await session.ExecuteAsync(CardSql.Record, session.DepartmentId, session.NowUtc, CorrectionReason);
        session.Summary.CardsDescribed = await session.ExecuteAsync(CardSql.Describe, session.DepartmentId) - session.Summary.CardsCorrected;
        await session.ExecuteAsync("drop table differing_cards");
    }

    /// <summary>A card of a unit that whoever imports does not see: its number is taken, and that is all that is said.</summary>
    private static async Task RefuseForeignCardsAsync(ImportSession session)
    {
        if (session.Actor.Units is not { } units)
        {
            return;
        }

        var foreign = await session.QueryAsync(
            """
            select given.index, given.card_number from staged_cards given
            join asset_cards card on card.department_id = $1 and card.id = given.known_id
            where card.unit_id <> all($2) order by given.index
            """,
            reader => (Index: reader.GetInt32(0), Number: reader.GetString(1)), session.DepartmentId, units.ToArray());
        foreach (var (index, number) in foreign)
        {
            session.Problem(BundlePart.Card, index, "cardNumber", $"卡片编号“{number}”已由本部门其他单位使用，请改用别的编号。");
        }
    }

    private static async Task WriteHistoryAsync(ImportSession session, RegisterHistory history)
    {
        var known = await session.QueryAsync(
            "select card_number, id from asset_cards where department_id = $1 and card_number = any($2)",
            reader => (Number: reader.GetString(0), Id: reader.GetGuid(1)), session.DepartmentId,
            session.Bundle.Cards.Select(card => card.CardNumber).ToArray());
        var ids = known.ToDictionary(card => card.Number, card => card.Id);
        var entryIds = history.AssetEntries.Select(_ => session.NextId()).ToArray();
        await session.CopyAsync(
            "asset_entries (department_id, id, card_id, entry, unit_id, kind, quantity, value, area, office_area, office_value, effective_on, "
            + "recorded_at, transfer_id, reason, way, depreciation, life_months, months_used, document_id, reverses_id)",
            history.AssetEntries.Zip(entryIds),
            (copy, row) => Entry(session, copy, row.First, row.Second, ids[row.First.CardNumber], entryIds));
    }

    private static void Entry(ImportSession session, CopyRow copy, AssetEntryContent entry, Guid id, Guid card, Guid[] entryIds) => copy
                .Add(session.DepartmentId).Add(id).Add(card).Add(Model.EnumKey.Of(entry.Entry)).Add(session.Units[entry.Unit])
                .Add(entry.Kind.Key()).Add(entry.Quantity).Add(entry.Value).Add(entry.Area).Add(entry.OfficeArea).Add(entry.OfficeValue)
                .Add(entry.EffectiveOn).Add(entry.RecordedAt).Add(entry.TransferId).Add(entry.Reason)
                .Add(entry.Way is { } way ? Model.EnumKey.Of(way) : null).Add(entry.Depreciation).Add(entry.LifeMonths).Add(entry.MonthsUsed)
                .Add(entry.Movement is { } movement ? session.Movements[movement] : (Guid?)null).Add(entry.Reverses is { } reversed ? entryIds[reversed] : (Guid?)null);
}
