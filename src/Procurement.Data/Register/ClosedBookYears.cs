using NodaTime;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Asset years that are closed: an import may state what they say, and neither adds a card to them nor corrects one of theirs.</summary>
internal static class ClosedBookYears
{
    /// <summary>Holds the department's asset books to the end of the import, like every act on cards, so that no year is closed in between.</summary>
    /// <remarks>After the budget years and before projects, lines and cards (see BooksLock). Nobody closes the books of a department that is
    /// only being made.</remarks>
    public static async Task LockAsync(ImportSession session)
    {
        if (session.Bundle.Cards.Count == 0 || session.Summary.IsNewDepartment)
        {
            return;
        }

        await session.ExecuteAsync("insert into asset_books (department_id, row_version) values ($1, 0) on conflict do nothing", session.DepartmentId);
        var closed = await session.QueryAsync(
            "select closed_through from asset_books where department_id = $1 for share",
            reader => reader.IsDBNull(0) ? (LocalDate?)null : LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(0)), session.DepartmentId);
        session.BooksClosedThrough = closed.Single();
    }

    /// <summary>Reports the staged cards whose entries would take effect within a closed year, each at its place.</summary>
    public static async Task RefuseAsync(ImportSession session)
    {
        if (session.BooksClosedThrough is not { } closed)
        {
            return;
        }

        var refused = await session.QueryAsync(
            """
            select given.index, given.card_number, given.known_id is null
            from staged_cards given left join differing_cards differing on differing.index = given.index
            where (given.known_id is null and given.acquired_on <= $2)
               or (differing.index is not null and (given.acquired_on <= $2 or exists (
                   select from asset_entries entry where entry.department_id = $1 and entry.card_id = given.known_id and entry.effective_on <= $2)))
            order by given.index
            """,
            reader => (Index: reader.GetInt32(0), Number: reader.GetString(1), IsNew: reader.GetBoolean(2)), session.DepartmentId, closed.ToDateOnly());
        foreach (var (index, number, isNew) in refused)
        {
            session.Problem(BundlePart.Card, index, "acquiredOn", isNew
                ? $"{closed.Year} 年度资产账已结账，卡片“{number}”的取得日期在结账以前，不能用导入新增；请办理登记入账，入账日期填 {closed.PlusDays(1):uuuu-MM-dd} 以后，或先办理反结账。"
                : $"{closed.Year} 年度资产账已结账，卡片“{number}”记在结账以前，不能再用导入更正；请办理相应的变动手续，或先办理反结账。");
        }
    }
}
