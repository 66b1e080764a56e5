namespace Procurement.Domain.Departments;

/// <summary>What may stand in a department's code: it is also typed on a command line and part of file names.</summary>
public static class DepartmentCode
{
    /// <summary>Letters, digits, dots, dashes and underscores; not a dot alone or two.</summary>
    public static bool IsUsable(string code) =>
        code.Length > 0 && code.Trim('.').Length > 0 && code.All(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_');

    public static string Complaint(string code) => $"部门编码“{code}”只能由文字、数字和 . - _ 组成，请改正。";
}
