using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Procurement.Documents.Workbooks;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Register;

namespace Procurement.Tests.Workbooks;

/// <summary>Writes, edits and reads workbooks for the tests.</summary>
internal static class Workbook
{
    public static byte[] Write(RegisterBundle bundle)
    {
        using var stream = new MemoryStream();
        RegisterWorkbookWriter.Write(bundle, stream);
        return stream.ToArray();
    }

    public static (RegisterBundle? Bundle, IReadOnlyList<ImportProblem> Problems) Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return RegisterWorkbookReader.Read(stream, new FewCodes());
    }

    /// <summary>The seed's workbook after somebody edited it and saved: texts are shared strings then.</summary>
    public static byte[] Edited(string seed, Action<XLWorkbook> edit)
    {
        using var written = new MemoryStream(Write(SeedRegister.Bundle(seed)));
        using var workbook = new XLWorkbook(written);
        edit(workbook);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    /// <summary>Types over the content of a cell, a text as a text; null empties it.</summary>
    public static void Type(this IXLCell cell, object? value)
    {
        cell.Clear(XLClearOptions.Contents);
        if (value is string text)
        {
            cell.SetValue(text);
            cell.DataType = XLDataType.Text;
        }
        else if (value is not null)
        {
            cell.Value = value;
        }
    }

    /// <summary>The file with one part's XML changed, as no program of ours would write it.</summary>
    public static byte[] WithPart(byte[] file, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = "";
            if (zip.GetEntry(name) is { } old)
            {
                using var reader = new StreamReader(old.Open());
                text = reader.ReadToEnd();
                reader.Dispose();
                old.Delete();
            }

            using var part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        return stream.ToArray();
    }

    /// <summary>Shijiazhuang's workbook with the raw XML of one cell put in the place of another.</summary>
    public static byte[] WithCell(string sheet, string address, string xml) => WithPart(
        Write(SeedRegister.Bundle("shijiazhuang-hitech-2020")), $"xl/worksheets/{sheet}.xml",
        text => System.Text.RegularExpressions.Regex.Replace(text, $"<x:c r=\"{address}\".*?</x:c>", xml));

    /// <summary>Knows the two 2022 codes that the tests need.</summary>
    private sealed class FewCodes : ICatalogue
    {
        public CatalogueItem? Find(CatalogueEdition edition, string code) =>
            edition is CatalogueEdition.Of2022 && code is "A02010104" or "A02010105"
                ? new CatalogueItem(edition, code, 0, "服务器", null, 4, "", CatalogueCategory.Goods)
                : null;

        public bool HasChildren(CatalogueEdition edition, string code) => false;
    }
}
