using Procurement.Domain.Register;

namespace Procurement.Data.Register;

/// <summary>Whether what comes along beside the state agrees with it.</summary>
internal static class HistoryStep
{
    /// <summary>Finds where history and documents that come along do not add up to the state that they come with.</summary>
    public static void Check(ImportSession session)
    {
        if (session.History is { } history)
        {
            foreach (var (part, index, message) in HistoryCheck.Disagreements(session.Bundle, history))
            {
                session.Problem(part, index, null, message);
            }
        }

        foreach (var (field, message) in session.Summary.IsNewDepartment ? AssetDesk(session.Bundle) : [])
        {
            session.Problem(BundlePart.AssetDesk, 0, field, message);
        }

        if (session.Documents is { } documents)
        {
            foreach (var (part, index, message) in DocumentsCheck.Disagreements(session.Bundle, documents))
            {
                session.Problem(part, index, null, message);
            }

            CheckUnits(session, documents);
        }
    }

    private static IEnumerable<(string Field, string Message)> AssetDesk(RegisterBundle bundle) =>
        AssetDeskCheck.Disagreements(bundle).Concat(bundle.AssetDesk is { } desk ? KeptFigures.Unreadable(desk) : []);

    private static void CheckUnits(ImportSession session, RegisterDocuments documents)
    {
        foreach (var (adjustment, index) in documents.Adjustments.Select((adjustment, index) => (adjustment, index)))
        {
            session.UnitOf(adjustment.Unit, BundlePart.Adjustment, index);
        }

        foreach (var (purchase, index) in documents.Purchases.Select((purchase, index) => (purchase, index)))
        {
            session.UnitOf(purchase.Unit, BundlePart.Purchase, index);
        }
    }
}
