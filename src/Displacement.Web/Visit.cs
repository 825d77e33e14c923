using Displacement.Estimates;
using Displacement.Places;
using Displacement.Storage;
using Displacement.Texts;
using Displacement.UseCases.Situations;
using Microsoft.AspNetCore.WebUtilities;

namespace Displacement.Web;

/// <summary>What a reader chose for the page asked for: a language, the day asked about, the moment of knowledge. Every link keeps them.</summary>
public sealed class Visit
{
    private readonly HttpContext context;
    private readonly SiteWords words;
    private readonly Lazy<Opening> opening;
    private readonly Lazy<RuleBook> rules;
    private readonly DateOnly? asked;

    /// <summary>Reads the visit off the request.</summary>
    /// <param name="accessor">The request.</param>
    /// <param name="db">The ledger.</param>
    /// <param name="clock">Says what today is.</param>
    public Visit(IHttpContextAccessor accessor, SqliteDisplacementDb db, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(accessor);
        context = accessor.HttpContext ?? throw new InvalidOperationException("A visit belongs to a request.");
        opening = new Lazy<Opening>(() => Opening.Of(db, clock));
        Language = context.Language();
        words = new SiteWords(Language);
        (asked, var dayIsOdd) = Days.Day(context.Request.Query["on"]);
        (Known, var momentIsOdd) = Days.Moment(context.Request.Query["known"]);
        (PublishedBy, var saidIsOdd) = Days.Day(context.Request.Query["published"]);
        rules = new Lazy<RuleBook>(() => RuleReader.At(db, Known ?? clock.GetUtcNow()));
        var rule = context.Request.Query["rule"].ToString();
        Rule = rule.Length > 0 ? Rules.AtAnyMoment(rule) : null;
        NotUnderstood = dayIsOdd ? context.Request.Query["on"].ToString()
            : momentIsOdd ? context.Request.Query["known"].ToString()
            : saidIsOdd ? context.Request.Query["published"].ToString()
            : rule.Length > 0 && Rule is null ? rule
            : null;
    }

    /// <summary>The language of the page.</summary>
    public Language Language { get; }

    /// <summary>Prints numbers and days.</summary>
    public FigureText Text => FigureText.In(Language);

    /// <summary>The words of the trade.</summary>
    public Displacement.Texts.Words Trade => Displacement.Texts.Words.In(Language);

    /// <summary>The day asked about: chosen, else the day on which the site opens.</summary>
    public DateOnly On => asked ?? opening.Value.Day;

    /// <summary>The moment of knowledge; null: now.</summary>
    public DateTimeOffset? Known { get; }

    /// <summary>Only what had been said by this day; null: whenever.</summary>
    public DateOnly? PublishedBy { get; }

    /// <summary>The rule that the reader chose to pick between readings; null: the ledger's own.</summary>
    public SelectionRule? Rule { get; }

    /// <summary>The name of <see cref="Rule"/>, with its version.</summary>
    public string? RuleName => Rule?.Identity;

    /// <summary>The rules that may be chosen.</summary>
    public RuleBook Rules => rules.Value;

    /// <summary>Where the site opens.</summary>
    public Opening Opening => opening.Value;

    /// <summary>A day or moment of the address that could not be read, so that the page shows the usual one instead.</summary>
    public string? NotUnderstood { get; }

    /// <summary>Whether the reader chose a day or a moment.</summary>
    public bool HasChosen => asked is not null || Known is not null || PublishedBy is not null || Rule is not null;

    /// <summary>The moment as the address holds it.</summary>
    public string? KnownText => Known is null ? null : context.Request.Query["known"].ToString();

    /// <summary>The path of the page without its language.</summary>
    public string Path => context.Request.Path.Value ?? "/";

    /// <summary>The values of the address that a form has to carry on, but for some.</summary>
    /// <param name="but">Those that the form asks for itself.</param>
    public IEnumerable<KeyValuePair<string, string>> Carried(params string[] but) =>
        context.Request.Query.Where(one => !but.Contains(one.Key, StringComparer.OrdinalIgnoreCase))
            .Select(one => KeyValuePair.Create(one.Key, one.Value.ToString()))
            .Where(one => one.Value.Length > 0);

    /// <summary>A word of the site.</summary>
    /// <param name="key">Its key.</param>
    public string this[string key] => words[key];

    /// <summary>A text of the site with its values put in.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">Texts, or numbers as they are already printed.</param>
    public string With(string key, params string[] values) => words.With(key, values);

    /// <summary>An address of this site, in the language, on the day and at the moment that the reader chose.</summary>
    /// <param name="path">The path, from a slash.</param>
    /// <param name="query">More values; empty ones are left out, and <c>on</c>, <c>known</c>, <c>published</c> and <c>rule</c> replace the reader's.</param>
    public string To(string path, params (string Name, string? Value)[] query)
    {
        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["on"] = asked is { } day ? FigureText.Iso(day) : null,
            ["known"] = KnownText,
            ["published"] = PublishedBy is { } said ? FigureText.Iso(said) : null,
            ["rule"] = RuleName,
        };
        foreach (var (name, value) in query)
        {
            values[name] = value;
        }

        return QueryHelpers.AddQueryString(context.Request.PathBase + path, values.Where(one => !string.IsNullOrEmpty(one.Value)));
    }

    /// <summary>The address of a place.</summary>
    /// <param name="place">The place.</param>
    public string To(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return To("/places/" + Uri.EscapeDataString(place.Key));
    }

    /// <summary>This page in another language.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return $"/{language.Tag}{(Path == "/" ? string.Empty : Uri.EscapeDataString(Path).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase))}{context.Request.QueryString}";
    }

    /// <summary>The name of a place in the reader's language.</summary>
    /// <param name="place">The place.</param>
    public string NameOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.NameIn(Language.Tag);
    }

    /// <summary>A rule as a list of choices names it: those of the program are explained in a word.</summary>
    /// <param name="rule">The rule.</param>
    public string NameOf(SelectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var name = Text.LeftToRight(rule.Identity);
        return rule == SelectionRule.Shipped ? With("RuleName_standard", name) : rule == SelectionRule.Freshness ? With("RuleName_freshness", name) : name;
    }

    /// <summary>A number that counts nothing: a line, a batch. It stands in addresses too.</summary>
    /// <param name="number">The number.</param>
    public string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
