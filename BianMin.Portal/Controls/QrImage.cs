using QRCoder;

namespace BianMin.Portal.Controls;

/// <summary>QR codes as images inside the page: nothing is fetched.</summary>
internal static class QrImage
{
    private const int PixelsPerModule = 6;

    /// <summary>A <c>data:</c> address of a PNG.</summary>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(image.GetGraphic(PixelsPerModule))}";
    }
}
