namespace Procurement.Web.Pages.Layouts;

/// <summary>A select of the editor.</summary>
/// <param name="Options">Value and what people read.</param>
public sealed record ChoiceModel(string Field, string? Value, IReadOnlyList<(string Value, string Label)> Options);

/// <summary>A list of texts of the editor.</summary>
/// <param name="List">The list's name in the steps.</param>
/// <param name="Field">The field of the draft: <c>Draft.Procurement.Narrative</c>.</param>
/// <param name="What">What one of them is: 段落.</param>
/// <param name="Empty">What it means that there is none.</param>
public sealed record TextListModel(string List, string Field, string Title, string What, string Empty, IList<string?> Items);

/// <summary>The choices that both tables have.</summary>
public static class EditorChoices
{
    public static IReadOnlyList<(string, string)> Show { get; } = [("always", "总是印出"), ("whenFilled", "有内容才印"), ("never", "不印")];

    public static IReadOnlyList<(string, string)> TitlePlace { get; } = [("above", "表格上方"), ("inside", "表格第一行")];
}
