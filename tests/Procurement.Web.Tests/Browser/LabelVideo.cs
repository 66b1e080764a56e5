using System.Text;
using QRCoder;

namespace Procurement.Web.Tests.Browser;

/// <summary>What a camera sees while labels are held before it: an uncompressed film (YUV4MPEG2) that Chromium plays again and again.</summary>
internal static class LabelVideo
{
    private const int Width = 640;
    private const int Height = 480;
    private const int FramesPerSecond = 10;

    /// <param name="texts">What the labels say, each in sight for a second and a half.</param>
    public static void Write(string path, params string[] texts)
    {
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F{FramesPerSecond}:1 Ip A1:1 C420jpeg\n"));
        foreach (var text in texts)
        {
            var light = Picture(text);
            for (var frame = 0; frame < FramesPerSecond * 3 / 2; frame++)
            {
                file.Write("FRAME\n"u8);
                file.Write(light);
                file.Write(Enumerable.Repeat((byte)128, Width * Height / 2).ToArray());   // no colour
            }
        }
    }

    /// <summary>The label's code, black on white, in the middle of a grey wall.</summary>
    private static byte[] Picture(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (modules, scale) = (code.ModuleMatrix, 380 / code.ModuleMatrix.Count);
        var (left, top, side) = ((Width - (modules.Count * scale)) / 2, (Height - (modules.Count * scale)) / 2, modules.Count * scale);
        var light = Enumerable.Repeat((byte)150, Width * Height).ToArray();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                light[((top + y) * Width) + left + x] = modules[y / scale][x / scale] ? (byte)16 : (byte)235;
            }
        }

        return light;
    }
}
