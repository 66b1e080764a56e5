using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Gives the <see cref="Caller"/> the key of a request that writes: the header <c>Idempotency-Key</c> or the number of a rendered form.</summary>
/// <remarks>One request, one act: the key answers for the first act that a request carries out.</remarks>
public sealed class OnceKeys(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";

    /// <summary>The form field that <c>&lt;once-key /&gt;</c> renders.</summary>
    public const string Field = "__once";

    private const int LongestKey = 100;

    public async Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (caller.IsKnown && IsWrite(context.Request.Method) && !IsErrorPage(context))
        {
            if (await UnreadableFormAsync(context) is { } status)
            {
                context.Response.StatusCode = status;
                return;
            }

            var text = await TextAsync(context.Request);
            if (text is { Length: 0 or > LongestKey } || text?.Any(sign => sign is < ' ' or > '~') is true)
            {
                await ApiRequest.ProblemAsync(context, StatusCodes.Status400BadRequest, "AC-KEYFORM", $"请求编号（{Header}）应为 1 到 {LongestKey} 个字母、数字或符号。");
                return;
            }

            if (text is not null)
            {
                caller.Repeats(new ActKey(text, await FingerprintAsync(context.Request)));
            }
        }

        await next(context);
    }

    /// <summary>A page that tells of a failure is run on the same request: what could not be read is not read again.</summary>
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>The status for a form that cannot be read (a NUL, too many fields, too large); the API words its own answer.</summary>
    private static async Task<int?> UnreadableFormAsync(HttpContext context)
    {
        if (ApiRequest.Is(context) || !context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            await context.Request.ReadFormAsync();
            return null;
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsWrite(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);

    private static async Task<string?> TextAsync(HttpRequest request)
    {
        if (request.Headers.TryGetValue(Header, out var header))
        {
            return header.ToString();
        }

        return request.HasFormContentType && (await request.ReadFormAsync()).TryGetValue(Field, out var field) ? field.ToString() : null;
    }

    private static async Task<string> FingerprintAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (request.HasFormContentType)
        {
            await AddFormAsync(hash, await request.ReadFormAsync());
        }
        else
        {
            request.EnableBuffering();
            await AddStreamAsync(hash, request.Body);
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What was typed; the form's own fields (its number, the antiforgery token) differ from page to page and say nothing.</summary>
    private static async Task AddFormAsync(IncrementalHash hash, IFormCollection form)
    {
        foreach (var (name, values) in form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            foreach (var value in values)
            {
                Add(hash, value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Add(hash, $"{file.Name} {file.FileName} {file.Length}");
            await using var stream = file.OpenReadStream();
            await AddStreamAsync(hash, stream);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    private static async Task AddStreamAsync(IncrementalHash hash, Stream stream)
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            hash.AppendData(buffer.AsSpan(0, read));
        }
    }
}
