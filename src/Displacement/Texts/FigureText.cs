namespace Displacement.Texts;

/// <summary>Prints numbers, shares, days and ages for people to read, the same on every page and in every workbook.</summary>
/// <remarks>
/// An unknown is a word and never a zero: every method takes a null for "unknown" where there can be one. In Arabic, what must
/// stay in its own direction (a sign, a code, a Latin name) is isolated, so that the line around it does not turn it over.
/// </remarks>
public sealed partial class FigureText
{
    private const string Whole = "#,##0";
    private const string InFull = "#,##0.############################";
    private const string Minus = "\u2212";

    private static readonly Dictionary<string, FigureText> All = Languages.All.ToDictionary(language => language.Tag, language => new FigureText(language), StringComparer.Ordinal);

    private FigureText(Language language)
    {
        Language = language;
        Words = Words.In(language);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Its words.</summary>
    public Words Words { get; }

    /// <summary>The printer of a language.</summary>
    /// <param name="language">The language.</param>
    public static FigureText In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return All[language.Tag];
    }

    /// <summary>"unknown", in words.</summary>
    public string Unknown => Words["Unknown"];

    /// <summary>A number of people as a table shows it, whole: "1,182,989"; fractions of real files round away from zero.</summary>
    /// <param name="people">The number, or null: unknown.</param>
    public string People(decimal? people) => people is { } number ? Round(number).ToString(Whole, Language.Culture) : Unknown;

    /// <summary>A number with all its decimals: "387.03".</summary>
    /// <param name="number">The number.</param>
    public string Full(decimal number) => number.ToString(InFull, Language.Culture);

    /// <summary>A quantity rounded to what its bounds bear, with them: "2,900,000 (2,850,000–2,950,000)", "at least 5,270".</summary>
    /// <param name="low">The fewest.</param>
    /// <param name="best">The figure to show.</param>
    /// <param name="high">The most; null where no upper bound is known.</param>
    /// <param name="isCeiling">Whether it is only a "not more than".</param>
    public string Full(decimal low, decimal best, decimal? high, bool isCeiling = false)
    {
        if (high is not { } top)
        {
            return Words.With("Quantity_AtLeast", Full(PrintedBounds.LowOfOpen(low, best)));
        }

        if (low == top || (isCeiling && low == 0 && best == top))
        {
            return isCeiling ? Words.With("Quantity_UpTo", Full(top)) : Full(top);
        }

        var shown = PrintedBounds.Of(low, best, top);
        var text = $"{Full(shown.Best)} ({Range(Full(shown.Low), Full(shown.High))})";
        return isCeiling ? Words.With("Quantity_UpTo", text) : text;
    }

    /// <summary>A quantity in a few words, for a key figure: "about 2.9 million", "at least 5,270", "1,182,989".</summary>
    /// <param name="low">The fewest.</param>
    /// <param name="best">The figure to show.</param>
    /// <param name="high">The most; null where no upper bound is known.</param>
    /// <param name="isCeiling">Whether it is only a "not more than".</param>
    public string About(decimal low, decimal best, decimal? high, bool isCeiling = false)
    {
        if (high is not { } top)
        {
            return Words.With("Quantity_AtLeast", Worded(PrintedBounds.LowOfOpen(low, best)));
        }

        return isCeiling ? Words.With("Quantity_UpTo", Worded(top))
            : low == top ? People(best)
            : Words.With("Quantity_About", Worded(PrintedBounds.Of(low, best, top).Best));
    }

    /// <summary>The bounds alone: "2.85–2.95 million"; null where there are none, since the number is exact.</summary>
    /// <param name="low">The fewest.</param>
    /// <param name="best">The figure between them.</param>
    /// <param name="high">The most; null where no upper bound is known.</param>
    public string? Bounds(decimal low, decimal best, decimal? high)
    {
        if (high is not { } top)
        {
            return Words["Quantity_NoUpperBound"];
        }

        if (low == top)
        {
            return null;
        }

        var shown = PrintedBounds.Of(low, best, top);
        return shown.Low >= Million && IsShort(shown.Low) && IsShort(shown.High) && shown.High < Billion
            ? Scaled(shown.High, Range(Millions(shown.Low), Millions(shown.High)))
            : Range(Worded(shown.Low), Worded(shown.High));
    }

    /// <summary>Two ends of a range: "2.85–2.95", in Arabic in words, since a dash turns over between numbers.</summary>
    /// <param name="first">The first end, printed.</param>
    /// <param name="last">The last end, printed.</param>
    public string Range(string first, string last) => Words.With("Range", first, last);

    /// <summary>A share in per cent, to one decimal below ten: "52%", "4.3%".</summary>
    /// <param name="share">The share as a fraction, or null: unknown.</param>
    public string Share(decimal? share)
    {
        if (share is not { } fraction)
        {
            return Unknown;
        }

        var percent = fraction * 100;
        var text = Math.Round(percent, Math.Abs(percent) < 10 ? 1 : 0, MidpointRounding.AwayFromZero).ToString("#,##0.#", Language.Culture);
        return Words.With("Percent", text);
    }

    /// <summary>A change of people with its sign: "+12,000", "−3,400", "0"; unknown where there is nothing to compare with.</summary>
    /// <param name="change">The change, or null: unknown.</param>
    public string Change(decimal? change) => change is { } number
        ? Signed(Round(number), Round(Math.Abs(number)).ToString(Whole, Language.Culture))
        : Unknown;

    /// <summary>A change in per cent with its sign: "−4.3%".</summary>
    /// <param name="change">The change as a fraction, or null: unknown.</param>
    public string ChangeShare(decimal? change) => change is { } fraction
        ? Signed(Math.Round(fraction, 3, MidpointRounding.AwayFromZero), Words.With("Percent", Math.Round(Math.Abs(fraction) * 100, 1, MidpointRounding.AwayFromZero).ToString("#,##0.#", Language.Culture)))
        : Unknown;

    /// <summary>How many of how many: "4 of 5".</summary>
    /// <param name="have">Those there are.</param>
    /// <param name="of">Those there should be.</param>
    public string Coverage(int have, int of) => Words.With("Coverage", People(have), People(of));

    /// <summary>A text of unknown direction (a name, a title), kept from turning the line around it over.</summary>
    /// <param name="text">The text.</param>
    public string Isolate(string text) => Language.IsRightToLeft ? $"\u2068{text}\u2069" : text;

    /// <summary>A text that runs from left to right whatever the line does: a code, a signed number, a file's name.</summary>
    /// <param name="text">The text.</param>
    public string LeftToRight(string text) => Language.IsRightToLeft ? $"\u2066{text}\u2069" : text;

    private string Signed(decimal number, string size) => number switch
    {
        > 0 => LeftToRight("+" + size),
        < 0 => LeftToRight(Minus + size),
        _ => size,
    };

    private static decimal Round(decimal number) => Math.Round(number, MidpointRounding.AwayFromZero);
}
