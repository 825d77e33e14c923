using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Displacement.Texts;

/// <summary>The words of the trade and of reports in one language.</summary>
/// <remarks>Words are written as they stand within a sentence; <see cref="Heading(string)"/> begins a line with them.</remarks>
public sealed class Words
{
    private static readonly ResourceManager Resources = new("Displacement.Texts.Words", typeof(Words).Assembly);
    private static readonly Dictionary<string, Words> All = Languages.All.ToDictionary(language => language.Tag, language => new Words(language), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(Type Kind, string Member), string> members = [];

    private Words(Language language) => Language = language;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The words of a language.</summary>
    /// <param name="language">The language.</param>
    public static Words In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return All[language.Tag];
    }

    /// <summary>The text of a key.</summary>
    /// <param name="key">The key, as the resources have it.</param>
    /// <exception cref="ArgumentException">There is no such key: a slip of this program.</exception>
    public string this[string key] => Find(key) ?? throw new ArgumentException($"No text has the key '{key}'.", nameof(key));

    /// <summary>The text of a key with its values put in.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">Texts, or numbers as they are already printed.</param>
    public string With(string key, params string[] values) => string.Format(Language.Culture, this[key], [.. values]);

    /// <summary>The form of a text that goes with a number; {0} is the number, printed.</summary>
    /// <param name="key">The key without its category: <c>Days</c>.</param>
    /// <param name="number">The number, not below zero.</param>
    public string Count(string key, decimal number) =>
        With($"{key}.{Plurals.Of(number, Language)}", number.ToString("#,##0.##", Language.Culture));

    /// <summary>The word for a member of an enumeration: a status, a kind, a level.</summary>
    /// <param name="member">The member.</param>
    /// <typeparam name="T">One of the enumerations that people read.</typeparam>
    public string Of<T>(T member)
        where T : struct, Enum =>
        members.GetOrAdd((typeof(T), member.ToString()), key => this[$"{key.Kind.Name}_{key.Member}"]);

    /// <summary>The word for a population group.</summary>
    /// <param name="code">Its code; a group that only a file named is shown as that file words it.</param>
    public string Group(string code) => Coded("Group", code);

    /// <summary>The word for a kind of event.</summary>
    /// <param name="kind">The kind; one that this program does not name is shown as it is.</param>
    public string EventKind(string kind) => Coded("EventKind", kind);

    /// <summary>What a step of the rule that chooses means.</summary>
    /// <param name="step">The step's code.</param>
    public string Step(string step) => Coded("Step", step);

    /// <summary>What a note of an explanation means, with the value that it carries.</summary>
    /// <param name="note">The note as docs/methods/explanation.md lists it: <c>left-out</c>, <c>counted-in:CD2011</c>.</param>
    public string Note(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        var (code, value) = colon < 0 ? (note, string.Empty) : (note[..colon], note[(colon + 1)..]);
        return code == "step" ? Step(value) : Find("Note_" + code) is { } text ? string.Format(Language.Culture, text, value.Replace("..", " – ", StringComparison.Ordinal)) : note;
    }

    /// <summary>The same words with the first letter as at the beginning of a line.</summary>
    /// <param name="words">The words.</param>
    public string Heading(string words) =>
        string.IsNullOrEmpty(words) ? words : words[..1].ToUpper(Language.Culture) + words[1..];

    /// <summary>The word for a member of an enumeration, as at the beginning of a line.</summary>
    /// <param name="member">The member.</param>
    /// <typeparam name="T">One of the enumerations that people read.</typeparam>
    public string Heading<T>(T member)
        where T : struct, Enum => Heading(Of(member));

    private string Coded(string kind, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Find($"{kind}_{code}") ?? code.Replace('-', ' ');
    }

    private string? Find(string key) => Resources.GetString(key, Language.Culture);

    /// <summary>The keys that a language itself has, for the tests that compare them.</summary>
    internal static IReadOnlyDictionary<string, string> Own(Language language)
    {
        var culture = language.Tag == "en" ? CultureInfo.InvariantCulture : language.Culture;
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException($"There are no words in {language.OwnName}.");
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
