using System.Text;
using Procurement.Domain.Disclosures;

namespace Procurement.Documents.Writers.Html;

/// <summary>One printable page that needs nothing else: no script, no picture, no other file.</summary>
/// <param name="generation">See <see cref="DisclosureWriters.Latest"/>.</param>
internal sealed class HtmlWriter(int generation) : IDisclosureWriter
{
    public string Format => "html";

    public string ContentType => "text/html; charset=utf-8";

    public void Write(Disclosure disclosure, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var title = HtmlText.Encode(DisclosureTitle.Of(disclosure));
        writer.WriteLine("<!DOCTYPE html>");
        writer.WriteLine("""<html lang="zh-CN">""");
        writer.WriteLine("<head>");
        writer.WriteLine("""<meta charset="utf-8">""");
        writer.WriteLine("""<meta name="viewport" content="width=device-width, initial-scale=1">""");
        writer.WriteLine($"<title>{title}</title>");
        writer.WriteLine($"<style>\n{HtmlStyle.Of(generation)}</style>");
        writer.WriteLine("</head>");
        writer.WriteLine("<body>");

        // The title goes on the page of the first section; on a page of another shape it would stand alone.
        writer.WriteLine(disclosure.Sections is [{ IsWide: true }, ..] ? $"""<h1 class="wide">{title}</h1>""" : $"<h1>{title}</h1>");
        foreach (var section in disclosure.Sections)
        {
            SectionHtml.Write(section, writer);
        }

        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }
}
