using System.Security.Cryptography;

namespace Displacement.Web;

/// <summary>The style sheet and the icon: part of the program, at addresses that change with their content, so that browsers keep them.</summary>
internal static class Assets
{
    private static readonly byte[] Styles = Read("wwwroot/site.css");
    private static readonly byte[] Mark = Read("wwwroot/icon.svg");

    public static string StylesAddress { get; } = $"/site-{Version(Styles)}.css";

    public static string IconAddress { get; } = $"/icon-{Version(Mark)}.svg";

    public static void MapAssets(this WebApplication app)
    {
        app.MapGet(StylesAddress, (HttpResponse response) => Kept(response, Styles, "text/css"));
        app.MapGet(IconAddress, (HttpResponse response) => Kept(response, Mark, "image/svg+xml"));
    }

    private static IResult Kept(HttpResponse response, byte[] content, string type)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, type);
    }

    private static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
