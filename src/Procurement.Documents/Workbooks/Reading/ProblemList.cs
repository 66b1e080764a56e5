using Procurement.Domain.Common;

namespace Procurement.Documents.Workbooks.Reading;

/// <summary>Everything that is wrong with a workbook; the first 500 in words, the rest as a number.</summary>
internal sealed class ProblemList
{
    private const int MostListed = 500;

    private readonly List<ImportProblem> listed = [];
    private int unlisted;

    public bool IsEmpty => listed.Count == 0;

    public void Add(string place, string message)
    {
        if (listed.Count < MostListed)
        {
            listed.Add(new ImportProblem(place, message));
        }
        else
        {
            unlisted++;
        }
    }

    public IReadOnlyList<ImportProblem> Closed() => unlisted == 0
        ? listed
        : [.. listed, new ImportProblem(WorkbookPlaces.Workbook, $"另有 {unlisted} 处问题没有列出；请先改正以上各处，再重新导入。")];
}
