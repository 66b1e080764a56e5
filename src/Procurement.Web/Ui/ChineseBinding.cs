using Microsoft.AspNetCore.Mvc;

namespace Procurement.Web.Ui;

/// <summary>What people read when the framework cannot make sense of what they typed.</summary>
public static class ChineseBinding
{
    public static void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}”不是有效的{name}。");
        messages.SetMissingBindRequiredValueAccessor(name => $"缺少{name}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”无效。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容无效。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填数字。");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}填写的内容无效。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”无效。");
        messages.SetValueMustBeANumberAccessor(name => $"{name}请填数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写。");
    }
}
