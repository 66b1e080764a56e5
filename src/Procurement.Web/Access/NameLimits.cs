using Procurement.Domain.Common;

namespace Procurement.Web.Access;

/// <summary>How long codes and names of departments and units may be: as in the register file, or an export could not be imported again.</summary>
/// <remarks>Source: procurement-register-1.schema.json, <c>code</c>, <c>name</c> and <c>region</c>.</remarks>
internal static class NameLimits
{
    public const int Code = 64;

    public const int Name = 200;

    /// <summary>From the province to the village.</summary>
    public const int RegionParts = 5;

    public static bool Fits(string name) => name.Length is > 0 and <= Name && !name.Any(IsUnseen);

    public static bool FitsOrNone(string? name) => string.IsNullOrEmpty(name) || Fits(name);

    /// <summary>Controls, and marks that turn the direction of writing and so make a name read as another.</summary>
    private static bool IsUnseen(char sign) => char.IsControl(sign) || UnseenSigns.IsTurn(sign);
}
