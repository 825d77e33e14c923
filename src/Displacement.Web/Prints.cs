using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage.Rows;
using Displacement.Texts;
using Microsoft.AspNetCore.Html;

namespace Displacement.Web;

/// <summary>How pages print what the library answers.</summary>
internal static class Prints
{
    /// <summary>A quantity in a few words: "about 2.9 million".</summary>
    public static string About(this Visit visit, Reading reading) => visit.Whole(reading, visit.Text.About(reading.Quantity.Low, reading.Quantity.Best, reading.Quantity.High, reading.Quantity.IsCeiling));

    /// <summary>A quantity with its bounds: "2,900,000 (2,850,000–2,950,000)".</summary>
    public static string Full(this Visit visit, Quantity quantity) => visit.Text.Full(quantity.Low, quantity.Best, quantity.High, quantity.IsCeiling);

    /// <summary>Persons a household: "5.1", with its bounds where it has any.</summary>
    public static string Size(this Visit visit, HouseholdSize size)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(size);
        var best = visit.Text.Full(size.Best);
        return size.Low == size.Best && size.High == size.Best ? best : visit.Text.LeftToRight($"{best} ({visit.Text.Full(size.Low)}–{visit.Text.Full(size.High)})");
    }

    /// <summary>A reading with its bounds; a part of the group is "at least" so many.</summary>
    public static string Full(this Visit visit, Reading reading) => visit.Whole(reading, visit.Full(reading.Quantity));

    /// <summary>A reading as a table's cell shows it, without its bounds.</summary>
    public static string Cell(this Visit visit, Reading reading) => visit.Whole(reading, reading.Quantity.IsOpen || reading.Quantity.IsCeiling ? visit.Full(reading.Quantity) : visit.Text.People(reading.Quantity.Best));

    /// <summary>The bounds alone, or null: the number is exact.</summary>
    public static string? Bounds(this Visit visit, Quantity quantity) => quantity.IsExact || quantity.IsOpen ? null : visit.Text.Bounds(quantity.Low, quantity.Best, quantity.High);

    /// <summary>Who counted.</summary>
    public static string Source(this Reading reading) => string.Join("; ", reading.Producers);

    /// <summary>Whether an estimate of the world covers at least half of it: a sum of a few countries is no number of the world's.</summary>
    public static bool SpeaksForTheWorld(this Estimate estimate) => estimate.Winner is { Coverage.Share: >= 0.5m };

    /// <summary>How old a reading is on the asked day.</summary>
    public static int AgeOn(this Reading reading, DateOnly on) => Math.Max(0, on.DayNumber - reading.AsOf.DayNumber);

    /// <summary>The same in words: "3 days old", "same day".</summary>
    public static string Old(this Visit visit, int days) => days == 0 ? visit.Text.Age(0) : visit.With("Old", visit.Text.Age(days));

    /// <summary>How long something will still take, no more exact than it can be known: "about 20 seconds left".</summary>
    public static string TimeLeft(this Visit visit, TimeSpan left) => left.TotalSeconds < 90
        ? visit.With("Left_Seconds", visit.Text.People((int)Math.Max(1, Math.Ceiling(left.TotalSeconds))))
        : visit.With("Left_Minutes", visit.Text.People((int)Math.Ceiling(left.TotalMinutes)));

    /// <summary>Whom an estimate counts: the group that answered, else the one asked for; as at the beginning of a line.</summary>
    public static string Whom(this Visit visit, Estimate estimate) => visit.Whom(estimate.Winner?.Group ?? estimate.Question.Group.Code, estimate.Question.Age);

    /// <summary>A group, or its children.</summary>
    public static string Whom(this Visit visit, string group, AgeBand? age)
    {
        var words = visit.Trade.Group(group);
        return visit.Trade.Heading(age is null ? words : age == AgeBand.Children ? visit.With("Children_Of", words) : visit.With("Aged", words, age.ToString()));
    }

    /// <summary>Whom a question asks for: the group, with where they are from and how they moved.</summary>
    public static string WhomAsked(this Visit visit, Question question) => string.Join(
        visit["Comma"],
        new[]
        {
            visit.Whom(question.Group.Code, question.Age),
            question.Measure == MeasureKind.Stock ? null : visit.Trade.Of(question.Measure),
            question.Origin is { } origin ? visit.With("Diff_From", visit.Text.Isolate(visit.NameOf(origin))) : null,
            question.OriginWithout.Count > 0 ? visit.With("Whom_Without", string.Join(visit["Comma"], question.OriginWithout.Select(place => visit.Text.Isolate(visit.NameOf(place))))) : null,
            question.Sex == Sex.All ? null : visit.Trade.Of(question.Sex),
            question.Producer is { } producer ? visit.With("Whom_By", visit.Text.Isolate(producer)) : null,
        }.OfType<string>());

    /// <summary>What a series counts, as at the beginning of a line: "Displaced people, households", "Displaced people, in need (Health)".</summary>
    public static string Counted(this Visit visit, SeriesKey series) => string.Join(
        visit["Comma"],
        new[]
        {
            visit.Whom(series.Group, null),
            series.Unit == CountUnit.Households ? visit["Unit_Households"] : null,
            series.Measure == MeasureKind.Stock ? null : visit.Trade.Of(series.Measure),
            series.Status.Length > 0 ? visit["Role_Status_" + series.Status] : null,
            series.Sector.Length > 0 ? visit.Text.Isolate(series.Sector) : null,
        }.OfType<string>());

    /// <summary>A part of a group in words; empty: everybody.</summary>
    public static string PartOf(this Visit visit, PartKey part) => string.Join(
        visit["Comma"],
        new[]
        {
            part.Sex == Sex.All ? null : visit.Trade.Of(part.Sex),
            part.Age is { } age ? visit.Text.LeftToRight(age.ToString()) : null,
            Named(part.Reason),
            Named(part.Origin) is { } origin ? visit.With("Diff_From", origin) : null,
            Named(part.Category),
        }.OfType<string>().Select(word => visit.Text.Isolate(word)));

    /// <summary>The page that opens a number down to its cells.</summary>
    public static string Opened(this Visit visit, Estimate estimate) => visit.Opened(estimate, visit.KnownText);

    /// <summary>The address that opens an estimate as it was known at a moment.</summary>
    public static string Opened(this Visit visit, Estimate estimate, string? known) => visit.To(
        "/figures",
        ("known", known),
        ("place", estimate.Place.Key),
        ("group", estimate.Question.Group.Code),
        ("age", estimate.Question.Age?.ToString()),
        ("sex", estimate.Question.Sex switch { Sex.Female => "f", Sex.Male => "m", _ => null }),
        ("source", estimate.Question.Producer),
        ("series", estimate.Question.SeriesId is { } series ? visit.Number(series) : null),
        ("split", estimate.Question.Converts ? null : "no"),
        ("measure", estimate.Question.Measure == MeasureKind.Stock ? null : Measures.Text(estimate.Question.Measure)),
        ("from", estimate.Question.During is { } during ? FigureText.Iso(during.First) : null),
        ("origin", estimate.Question.Origin?.Key),
        ("without", estimate.Question.OriginWithout.Count == 0 ? null : string.Join('|', estimate.Question.OriginWithout.Select(place => place.Key))),
        ("on", estimate.Question.On == visit.On ? visit.HasChosen ? FigureText.Iso(visit.On) : null : FigureText.Iso(estimate.Question.On)));

    /// <summary>Why there is no number.</summary>
    public static string WhyUnknown(this Visit visit, Estimate estimate) =>
        estimate.CountedIn is { } place ? visit.With("Counted_In", visit.Text.Isolate(visit.NameOf(place)))
        : estimate.State is { } state and not CellState.Unknown ? visit.Trade.Of(state)
        : visit.Text.Unknown;

    /// <summary>How much of its places a reading covers, where that is not all.</summary>
    public static string Covers(this Visit visit, Coverage coverage) => coverage.Have < coverage.Of
        ? visit.With("Covers", visit.Text.Coverage(coverage.Have, coverage.Of))
        : visit["Covers_Below"];

    /// <summary>What a note of an explanation means; a share in per cent.</summary>
    public static string Note(this Visit visit, string note)
    {
        const string share = "share:";
        decimal[] parts = note.StartsWith(share, StringComparison.Ordinal)
            ? [.. note[share.Length..].Split("..").Select(part => decimal.Parse(part, System.Globalization.CultureInfo.InvariantCulture))]
            : [];
        return parts switch
        {
            [var low, var best, var high] when low != high => visit.With("Note_ShareRange", visit.Text.Share(best), visit.Text.Range(visit.Text.Share(low), visit.Text.Share(high))),
            [_, var best, _] => visit.With("Note_Share", visit.Text.Share(best)),
            _ => visit.Trade.Note(note),
        };
    }

    /// <summary>A finding in words; an option of the command line in it keeps its direction.</summary>
    public static string Finding(this Visit visit, FindingRow finding)
    {
        var text = FindingTexts.Of(finding.Code, finding.Seen, finding.Suggestion, visit.Language.Culture);
        return finding.Suggestion is { } option && option.StartsWith("--", StringComparison.Ordinal)
            ? text.Replace(option, visit.Text.LeftToRight(option), StringComparison.Ordinal)
            : text;
    }

    /// <summary>What was refused, and whether that is in the reader's language.</summary>
    public static (string Text, bool IsTranslated) Refusal(this Visit visit, LedgerException refused) =>
        refused.Key is { } key && RefusalTexts.Of(key, refused.Values, visit.Language.Culture) is { } text ? (text, true) : (refused.Message, false);

    /// <summary>A link to a place.</summary>
    public static IHtmlContent Link(this Visit visit, Place place)
    {
        HtmlContentBuilder html = new();
        return html.AppendHtml("<a href=\"").Append(visit.To(place)).AppendHtml("\"><bdi>").Append(visit.NameOf(place)).AppendHtml("</bdi></a>");
    }

    /// <summary>What the places right beneath are called: "districts", in the form after a heading.</summary>
    public static string Levels(this Visit visit, IReadOnlyList<Place> places)
    {
        var levels = places.Select(place => place.Level).Distinct().ToList();
        return levels is [var only] ? visit.Trade[$"Level_{only}"] : visit["Places_Beneath"];
    }

    private static string Whole(this Visit visit, Reading reading, string text) =>
        reading.Scope == Scope.Part && !reading.Quantity.IsOpen ? visit.Trade.With("Quantity_AtLeast", text) : text;

    private static string? Named(string? word) => word == PartKey.NotStated ? null : word;
}
