using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Procurement.Web.Ui;

/// <summary>A message that the next page shows once: said before a redirect, kept in TempData, printed by the layout.</summary>
/// <param name="Kind">A kind of banner: <c>success</c>, <c>info</c>, <c>warning</c> or <c>error</c>.</param>
public sealed record Flash(string Kind, string Text)
{
    private const string Key = "flash";

    /// <summary>Says that something was done, as in 已保存 3 条采购明细。</summary>
    public static void Success(ITempDataDictionary data, string text) => Put(data, "success", text);

    public static void Info(ITempDataDictionary data, string text) => Put(data, "info", text);

    public static void Warning(ITempDataDictionary data, string text) => Put(data, "warning", text);

    public static void Error(ITempDataDictionary data, string text) => Put(data, "error", text);

    /// <summary>The waiting message, which is gone with this call; null where there is none.</summary>
    public static Flash? Take(ITempDataDictionary data) =>
        data[Key] is string value && value.Split('|', 2) is [var kind, var text] ? new Flash(kind, text) : null;

    private static void Put(ITempDataDictionary data, string kind, string text) => data[Key] = $"{kind}|{text}";
}
