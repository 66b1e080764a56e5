using System.Globalization;
using Procurement.Domain.Common;

namespace Procurement.Domain.Purchasing;

/// <summary>Texts and figures of documents as people write and read them.</summary>
public static class DocumentTexts
{
    /// <exception cref="RuleViolationException">Empty, too long, or with characters that nobody can see.</exception>
    public static void Require(string text, string field, string name, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleViolationException(new DocumentFieldWrong(field, $"请填写{name}。"));
        }

        Limit(text, field, name, longest);
    }

    /// <exception cref="RuleViolationException">Too long, or with characters that nobody can see.</exception>
    public static void Limit(string text, string field, string name, int longest)
    {
        if (text.Length > longest)
        {
            throw new RuleViolationException(new DocumentFieldWrong(field, $"{name}最多 {longest} 个字，现有 {text.Length} 个，请缩短。"));
        }

        if (UnseenSigns.Complaint(text) is { } complaint)
        {
            throw new RuleViolationException(new DocumentFieldWrong(field, $"{name}的{complaint}，请删去后重新填写。"));
        }
    }

    /// <summary><c>1,200.00 元</c></summary>
    public static string Yuan(Money amount) => amount.Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元";
}

/// <summary>A field of a document is missing or cannot be so.</summary>
/// <param name="Field">The field's key, as in the API: <c>title</c>, <c>lines[0].quantity</c>.</param>
public sealed record DocumentFieldWrong(string Field, string Explanation) : RuleViolation("PU-FIELD", Explanation);

/// <summary>取消, 撤销, 不建卡 and 撤下 each want a reason.</summary>
public sealed record ReasonMissing(string Act) : RuleViolation("PU-REASON", $"请写明{Act}的原因。");
