using System.Globalization;
using Displacement.Texts;

namespace Displacement.Web;

/// <summary>Reads the language from the beginning of the address (/ar/places); without one, the browser's first that we have.</summary>
internal static class LanguageChoice
{
    private static readonly object Key = new();

    public static void UseLanguage(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        // A page that is run again for an error has its language already.
        if (!context.Items.ContainsKey(Key))
        {
            var named = Named(request.Path, out var rest);
            context.Items[Key] = named ?? Preferred(request);
            if (named is not null)
            {
                request.PathBase = request.PathBase.Add("/" + named.Tag);
                request.Path = rest;
            }
        }

        var language = context.Language();
        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Tag;
        return next(context);
    });

    public static Language Language(this HttpContext context) => context.Items[Key] as Language ?? Languages.English;

    private static Language? Named(PathString path, out PathString rest)
    {
        foreach (var language in Languages.All)
        {
            if (path.StartsWithSegments("/" + language.Tag, StringComparison.Ordinal, out rest))
            {
                rest = rest.HasValue ? rest : "/";
                return language;
            }
        }

        rest = path;
        return null;
    }

    private static Language Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Languages.TryParse(one.Value.Value))
            .OfType<Language>()
            .FirstOrDefault() ?? Languages.English;
}
