using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Procurement.Domain.Common;

namespace Procurement.Web.Api;

/// <summary>A query parameter that the endpoint does not know is refused: a filter with a slip in its name must not list everything.</summary>
internal static class QueryNames
{
    public static EndpointFilterDelegate Guard(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var names = endpoint.MethodInfo.GetParameters().SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return context =>
        {
            var http = context.HttpContext;
            if (http.Request.QueryString.HasValue)
            {
                Check(http.Request, names);
            }

            return next(context);
        };
    }

    private static void Check(HttpRequest request, HashSet<string> names)
    {
        foreach (var name in request.Query.Keys)
        {
            if (!names.Contains(name) || request.RouteValues.ContainsKey(name))
            {
                throw new RuleViolationException(new QueryUnknown(name, names.Where(known => !request.RouteValues.ContainsKey(known))));
            }
        }
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
        {
            return parameter.ParameterType.GetProperties().Where(property => IsText(property.PropertyType, property)).Select(NameOf);
        }

        return IsText(parameter.ParameterType, parameter) ? [NameOf(parameter)] : [];
    }

    /// <summary>What the framework takes from route or query: texts, numbers, ids and lists of them.</summary>
    private static bool IsText(Type type, ICustomAttributeProvider owner)
    {
        if (owner.GetCustomAttributes(true).Any(attribute => attribute is IFromHeaderMetadata or IFromBodyMetadata or IFromServiceMetadata or IFromFormMetadata))
        {
            return false;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        return plain == typeof(string) || plain.IsEnum || plain.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.Name == "TryParse");
    }

    private static string NameOf(ICustomAttributeProvider owner)
    {
        var given = owner.GetCustomAttributes(true).OfType<IFromQueryMetadata>().FirstOrDefault()?.Name;
        return given ?? (owner is ParameterInfo parameter ? parameter.Name! : Lower(((PropertyInfo)owner).Name));
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
