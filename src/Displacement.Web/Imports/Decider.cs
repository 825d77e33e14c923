namespace Displacement.Web.Imports;

/// <summary>Who decides, as long as the site knows no accounts: a name that is typed once and remembered by the browser.</summary>
internal static class Decider
{
    private const string Cookie = "displacement-name";
    private const int Longest = 100;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>The name typed last, or null.</summary>
    public static string? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: > 0 } kept ? Uri.UnescapeDataString(kept) : null;

    /// <summary>Remembers a name.</summary>
    public static void Remember(HttpResponse response, string name) => response.Cookies.Append(
        Cookie,
        Uri.EscapeDataString(name[..Math.Min(name.Length, Longest)]),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Remembered, IsEssential = true });
}
