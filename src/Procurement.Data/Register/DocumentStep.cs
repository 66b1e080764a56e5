using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>The documents behind the budget, into a department that is new here; what lines were purchased, accepted and carded is
/// summed up anew. Accounts do not travel: who did something stands by name.</summary>
internal static class DocumentStep
{
    public static async Task RunAsync(ImportSession session)
    {
        await WriteApprovedAsync(session);
        if (session.Documents is not { } documents)
        {
            return;
        }

        await WriteYearsAsync(session, documents);
        await WriteAdjustmentsAsync(session, documents);
        var purchases = await WritePurchasesAsync(session, documents);
        var acceptances = await WriteAcceptancesAsync(session, documents, purchases);
        await WriteProposalsAsync(session, documents, acceptances);
        foreach (var statement in DocumentSql.Totals)
        {
            await session.ExecuteAsync(statement, session.DepartmentId);
        }
    }

    /// <summary>What was approved is history too: a department that is here keeps its own.</summary>
    private static async Task WriteApprovedAsync(ImportSession session)
    {
        var lines = session.Bundle.Lines.Select((line, index) => (line, index))
            .Where(row => row.line.ApprovedAmount is not null || row.line.ApprovedQuantity is not null).ToList();
        if (session.Summary.IsNewDepartment && lines.Count > 0)
        {
            await session.ExecuteAsync(
                DocumentSql.Approve, session.DepartmentId, lines.Select(row => session.LineIds[row.index]).ToArray(),
                lines.Select(row => row.line.ApprovedAmount?.Yuan).ToArray(), lines.Select(row => row.line.ApprovedQuantity?.Value).ToArray());
        }
    }

    private static Task WriteYearsAsync(ImportSession session, RegisterDocuments documents) => session.CopyAsync(
        "budget_years (department_id, fiscal_year, status, submitted_by_name, submitted_at, decided_by_name, decided_at, decision_note, row_version)",
        documents.BudgetYears,
        (copy, year) => copy.Add(session.DepartmentId).Add((short)year.FiscalYear.Number).Add(EnumKey.Of(year.Status))
            .Add(year.Submitted?.By).Add(year.Submitted?.At).Add(year.Decided?.By).Add(year.Decided?.At).Add(year.Decided?.Note).Add(1));

    private static async Task WriteAdjustmentsAsync(ImportSession session, RegisterDocuments documents)
    {
        var ids = documents.Adjustments.Select(_ => session.NextId()).ToArray();
        await session.CopyAsync(
            "adjustments (department_id, id, unit_id, fiscal_year, number, reason, evidence, status, requested_by, requested_by_name, requested_at, "
            + "decided_by_name, decided_at, decision_note, row_version)",
            documents.Adjustments.Zip(ids),
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Second).Add(session.Units[row.First.Unit]).Add((short)row.First.FiscalYear.Number)
                .Add(row.First.Number).Add(row.First.Reason).Add(row.First.Evidence).Add(EnumKey.Of(row.First.Status)).Add(Guid.Empty)
                .Add(row.First.Requested.By).Add(row.First.Requested.At).Add(row.First.Decided?.By).Add(row.First.Decided?.At).Add(row.First.Decided?.Note).Add(1));
        await session.CopyAsync(
            "adjustment_items (department_id, adjustment_id, ordinal, change, line_id, project_id, line_version, amount_before, amount_after, before, after)",
            documents.Adjustments.Zip(ids).SelectMany(row => row.First.Items.Select((item, index) => (item, index, Id: row.Second))),
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add(row.index).Add(EnumKey.Of(row.item.Change)).Add(session.LineId(row.item.Line))
                .Add(session.Projects[row.item.Project]).Add(Version(row.item)).Add(row.item.AmountBefore).Add(row.item.AmountAfter)
                .Add(WordingText.Write(row.item.Before, session.Projects)).Add(WordingText.Write(row.item.After, session.Projects)));
    }

    /// <summary>Lines that come along begin at version 1; one that does not stand has 0, and one that an adjustment has not seen, none.</summary>
    private static int Version(AdjustmentItemContent item) => !item.IsUpToDate ? -1 : item.Line.Line is null ? 0 : 1;

    private static async Task<Dictionary<string, (Guid Id, PurchaseContent Purchase)>> WritePurchasesAsync(ImportSession session, RegisterDocuments documents)
    {
        var purchases = documents.Purchases.ToDictionary(purchase => purchase.Number, purchase => (Id: session.NextId(), purchase), StringComparer.Ordinal);
        await session.CopyAsync(
            "purchases (department_id, id, unit_id, fiscal_year, number, title, method, supplier_name, supplier_code, supplier_size, contract_number, "
            + "contract_day, amount, accepted_amount, status, cancel_reason, cancelled_by_name, cancelled_at, recorded_by_name, recorded_at, row_version)",
            purchases.Values,
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add(session.Units[row.purchase.Unit]).Add((short)row.purchase.FiscalYear.Number)
                .Add(row.purchase.Number).Add(row.purchase.Title).Add(EnumKey.Of(row.purchase.Method)).Add(row.purchase.SupplierName)
                .Add(row.purchase.SupplierCode).Add(EnumKey.Of(row.purchase.SupplierSize)).Add(row.purchase.ContractNumber).Add(row.purchase.ContractDay)
                .Add(row.purchase.Amount).Add(Domain.Common.Money.Zero).Add(EnumKey.Of(row.purchase.Status)).Add(row.purchase.Cancelled?.Note)
                .Add(row.purchase.Cancelled?.By).Add(row.purchase.Cancelled?.At).Add(row.purchase.Recorded.By).Add(row.purchase.Recorded.At).Add(1));
        await session.CopyAsync(
            "purchase_lines (department_id, purchase_id, ordinal, line_id, description, quantity, unit_price, amount, accepted_quantity, accepted_amount)",
            purchases.Values.SelectMany(row => row.purchase.Lines.Select((line, index) => (line, index, row.Id))),
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add(row.index).Add(session.LineIds[row.line.Line]).Add(row.line.Description)
                .Add(row.line.Quantity).Add(row.line.UnitPrice).Add(row.line.Amount).Add(Domain.Common.Quantity.Zero).Add(Domain.Common.Money.Zero));
        return purchases;
    }

    private static async Task<Dictionary<string, (Guid Id, AcceptanceContent Acceptance, PurchaseContent Purchase)>> WriteAcceptancesAsync(
        ImportSession session, RegisterDocuments documents, Dictionary<string, (Guid Id, PurchaseContent Purchase)> purchases)
    {
        var acceptances = documents.Acceptances.ToDictionary(
            acceptance => acceptance.Number, acceptance => (Id: session.NextId(), Acceptance: acceptance, purchases[acceptance.Purchase].Purchase), StringComparer.Ordinal);
        await session.CopyAsync(
            "acceptances (department_id, id, purchase_id, unit_id, fiscal_year, number, accepted_on, note, amount, status, revoke_reason, revoked_by_name, "
            + "revoked_at, recorded_by_name, recorded_at, row_version)",
            acceptances.Values,
            (copy, row) => copy.Add(session.DepartmentId).Add(row.Id).Add(purchases[row.Acceptance.Purchase].Id).Add(session.Units[row.Purchase.Unit])
                .Add((short)row.Purchase.FiscalYear.Number).Add(row.Acceptance.Number).Add(row.Acceptance.AcceptedOn).Add(row.Acceptance.Note)
                .Add(row.Acceptance.Amount).Add(EnumKey.Of(row.Acceptance.Status)).Add(row.Acceptance.Revoked?.Note).Add(row.Acceptance.Revoked?.By)
                .Add(row.Acceptance.Revoked?.At).Add(row.Acceptance.Recorded.By).Add(row.Acceptance.Recorded.At).Add(1));
        await session.CopyAsync(
            "acceptance_lines (department_id, acceptance_id, ordinal, purchase_id, purchase_ordinal, line_id, quantity, amount, is_fixed_asset)",
            acceptances.Values.SelectMany(row => row.Acceptance.Lines.Select((line, index) => (line, index, row))),
            (copy, item) => copy.Add(session.DepartmentId).Add(item.row.Id).Add(item.index).Add(purchases[item.row.Acceptance.Purchase].Id)
                .Add(item.line.PurchaseLine).Add(session.LineIds[item.row.Purchase.Lines[item.line.PurchaseLine].Line])
                .Add(item.line.Quantity).Add(item.line.Amount).Add(item.line.IsFixedAsset));
        return acceptances;
    }

    private static async Task WriteProposalsAsync(
        ImportSession session, RegisterDocuments documents, Dictionary<string, (Guid Id, AcceptanceContent Acceptance, PurchaseContent Purchase)> acceptances)
    {
        var cards = (await session.QueryAsync(
            "select card_number, id from asset_cards where department_id = $1 and card_number = any($2)",
            reader => (Number: reader.GetString(0), Id: reader.GetGuid(1)), session.DepartmentId,
            documents.CardProposals.Select(proposal => proposal.CardNumber).OfType<string>().ToArray())).ToDictionary(card => card.Number, card => card.Id);
        await session.CopyAsync(
            "card_proposals (department_id, id, acceptance_id, acceptance_ordinal, line_id, unit_id, name, edition, code, kind, quantity, measure_unit, "
            + "value, accepted_on, status, card_id, decided_by_name, decided_at, decision_note, recorded_at, row_version)",
            documents.CardProposals.Zip(session.ProposalIds, (proposal, own) => (proposal, own, acceptances[proposal.Acceptance])),
            (copy, row) =>
            {
                var (proposal, own, (id, acceptance, purchase)) = row;
                var line = purchase.Lines[acceptance.Lines[proposal.AcceptanceLine].PurchaseLine].Line;
                copy.Add(session.DepartmentId).Add(own).Add(id).Add(proposal.AcceptanceLine).Add(session.LineIds[line])
                    .Add(session.Units[purchase.Unit]).Add(proposal.Name).Add((short)proposal.Code.Edition).Add(proposal.Code.Text).Add(proposal.Kind.Key())
                    .Add(proposal.Quantity).Add(proposal.MeasureUnit).Add(proposal.Value).Add(proposal.AcceptedOn).Add(EnumKey.Of(proposal.Status))
                    .Add(proposal.CardNumber is { } number ? cards[number] : (Guid?)null)
                    .Add(proposal.Decided?.By).Add(proposal.Decided?.At).Add(proposal.Decided?.Note).Add(proposal.RecordedAt).Add(1);
            });
    }
}
