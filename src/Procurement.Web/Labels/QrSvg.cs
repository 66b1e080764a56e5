using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Procurement.Web.Labels;

/// <summary>QR codes as inline SVG: one path, sharp at every size.</summary>
/// <remarks>ISO/IEC 18004, error correction level M (15 %): a label wears, and our texts are short. With the quiet zone of four modules.</remarks>
public static class QrSvg
{
    /// <param name="description">What it says, for whoever does not see it.</param>
    public static IHtmlContent Of(string text, string description)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var encoded = System.Net.WebUtility.HtmlEncode(description);
        return new HtmlString(
            $"""<svg class="label-code" viewBox="0 0 {size} {size}" role="img" aria-label="{encoded}" shape-rendering="crispEdges"><path d="{Path(data)}"/></svg>""");
    }

    /// <summary>A rectangle for each run of dark modules of a row.</summary>
    private static string Path(QRCodeData data)
    {
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var from = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return path.ToString();
    }
}
