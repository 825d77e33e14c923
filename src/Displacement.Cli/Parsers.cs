using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Displacement.Places;

namespace Displacement.Cli;

/// <summary>Options that read days, moments, periods and levels as this program writes them.</summary>
internal static class Parsers
{
    private static readonly string[] MomentFormats =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>A day, ISO 8601.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => DayOf(result.Tokens[0].Value) is { } day
            ? day
            : Wrong<DateOnly?>(result, $"{name}: '{result.Tokens[0].Value}' is not a day. Write it as 2018-09-07."),
    };

    /// <summary>A moment, ISO 8601; without a zone UTC; a day alone is the end of that day.</summary>
    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "MOMENT",
        CustomParser = result => MomentOf(result.Tokens[0].Value) is { } moment
            ? moment
            : Wrong<DateTimeOffset?>(result, $"{name}: '{result.Tokens[0].Value}' is not a moment. Write it as 2018-09-10, or 2018-09-10T14:30:00Z."),
    };

    /// <summary>Two of a kind, parted by a comma; one alone stands for both.</summary>
    public static Option<(T? One, T? Other)> Pair<T>(string name, string description, string help, Func<string, T?> read, string example)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result =>
            {
                var texts = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
                var values = texts.Select(read).ToList();
                return values switch
                {
                    [{ } both] => (both, both),
                    [{ } one, { } other] => (one, other),
                    _ => Wrong<(T?, T?)>(result, $"{name}: '{result.Tokens[0].Value}' is not one or two of a kind, parted by a comma. Write it as {example}."),
                };
            },
        };

    /// <summary>A day, or null: the text is none.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A moment, or null: the text is none.</summary>
    public static DateTimeOffset? MomentOf(string text)
    {
        if (DayOf(text) is { } day)
        {
            // What is believed until further notice ends at the last of all moments.
            return new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero).AddTicks(day == DateOnly.MaxValue ? -1 : 0);
        }

        return DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    /// <summary>An administrative level, 0 to 5.</summary>
    public static Option<AdminLevel?> Level(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "0-5",
        CustomParser = result => LevelOf(result.Tokens[0].Value) is { } level
            ? level
            : Wrong<AdminLevel?>(result, $"{name}: '{result.Tokens[0].Value}' is not a level. Levels are 0 (country), 1 (governorate), 2 (district), 3, 4 (community), and 5 (site), or their names."),
    };

    /// <summary>A level by its number or its name: 2, district.</summary>
    private static AdminLevel? LevelOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number <= (int)AdminLevel.Site ? (AdminLevel)number : null;
        }

        return Enum.TryParse<AdminLevel>(text.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var level) && level is >= AdminLevel.Country and <= AdminLevel.Site ? level : null;
    }

    /// <summary>Reports what is wrong with an option.</summary>
    public static T? Wrong<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
