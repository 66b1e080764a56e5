using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Procurement.Data.Access;
using Procurement.Data.Model;

namespace Procurement.Web.Access;

/// <summary>Keeps the keys that protect cookies and forms in the register's own database: a restart voids nobody's cookie or form.</summary>
public sealed class ProtectionKeyRepository(RegisterDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = database.NewContext();
        return [.. context.ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = database.NewContext();
        context.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
