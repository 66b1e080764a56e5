using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers;

/// <summary>What the document is called in its properties and in the browser's tab.</summary>
internal static class DisclosureTitle
{
    public static string Of(Disclosure disclosure) =>
        PrintText.OneLine($"{disclosure.Department.Name}{disclosure.Year.Number}年部门预算信息公开");
}
