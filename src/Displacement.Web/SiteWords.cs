using System.Resources;
using Displacement.Texts;

namespace Displacement.Web;

/// <summary>The words of the pages in one language; those of the trade are <see cref="Displacement.Texts.Words"/>.</summary>
internal sealed class SiteWords(Language language)
{
    private static readonly ResourceManager Resources = new("Displacement.Web.Words.Site", typeof(SiteWords).Assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="ArgumentException">There is no such key: a slip of this program.</exception>
    public string this[string key] => Resources.GetString(key, language.Culture) ?? throw new ArgumentException($"No text has the key '{key}'.", nameof(key));

    /// <summary>The text of a key with its values put in.</summary>
    public string With(string key, params string[] values) => string.Format(language.Culture, this[key], [.. values]);

    /// <summary>The keys that a language itself has, for the tests that compare them.</summary>
    internal static IReadOnlyDictionary<string, string> Own(Language language)
    {
        var culture = language.Tag == "en" ? System.Globalization.CultureInfo.InvariantCulture : language.Culture;
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new InvalidOperationException($"There are no words in {language.OwnName}.");
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
