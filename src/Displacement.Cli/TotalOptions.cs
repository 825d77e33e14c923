using System.CommandLine;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.UseCases;

namespace Displacement.Cli;

/// <summary>The options of <c>total</c>.</summary>
internal sealed class TotalOptions
{
    private readonly Argument<string> place = new("PLACE") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL." };
    private readonly Option<string?> group = new("--group") { Description = "population, civilians, displaced, returnees, refugees…; without it, every group somebody counted there." };
    private readonly Option<DateOnly?> on = Parsers.Day("--on", "The day asked about; today unless given.");
    private readonly Option<DateTimeOffset?> known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
    private readonly Option<DateOnly?> publishedBy = Parsers.Day("--published-by", "Only what had been said by this day.");
    private readonly Option<string?> sex = new Option<string?>("--sex") { Description = "f or m." }.AcceptOnlyFromAmong("f", "m");
    private readonly Option<AgeBand?> age = new("--age")
    {
        Description = "An age band, both ends included: 0-17, 60+; or a band as its file words it.",
        CustomParser = result => AgeBand.TryParse(result.Tokens[0].Value) ?? new AgeBand(null, null, result.Tokens[0].Value),
    };

    private readonly Option<bool> unconverted = new("--no-conversion") { Description = "Do not split age bands: where no file has the asked band, or bands that make it up, it is unknown." };

    private readonly Option<string> measure = new Option<string>("--measure") { Description = "stock, or a flow within --from and --to.", DefaultValueFactory = _ => "stock" }
        .AcceptOnlyFromAmong("stock", "displacements", "arrivals", "departures", "returns");

    private readonly Option<DateOnly?> from = Parsers.Day("--from", "First day of a flow's period, included.");
    private readonly Option<DateOnly?> to = Parsers.Day("--to", "Last day of a flow's period, included.");
    private readonly Option<string?> source = new("--source") { Description = "Ask one producer only, by name." };
    private readonly Option<string?> origin = new("--origin") { Description = "Only people from this place." };
    private readonly Option<AdminLevel?> level = Parsers.Level("--level", "Sum the readings of this level.");

    private readonly Option<string?> status = new Option<string?>("--status") { Description = "People of a plan: affected, in-need, targeted or reached; without it, a plain count." }
        .AcceptOnlyFromAmong([.. NeedStatus.Known]);

    private readonly Option<string?> sector = new("--sector") { Description = "One sector of a status, by its code or name; without it, all sectors together as somebody counted them." };
    private readonly Option<string?> cause = new("--cause") { Description = "Only people displaced for this reason: conflict, disaster…" };

    private readonly Option<string?> rule = Rule();

    /// <summary>The rule that picks between readings.</summary>
    public static Option<string?> Rule() => new("--rule") { Description = "The rule that picks between readings: standard, freshness, or your own; without it, the one in use. 'displacement rules' explains them." };

    public Option<bool> Explain { get; } = new("--explain") { Description = "Show the tree, down to file and line." };

    /// <summary>All but the days: of a command that has two of each.</summary>
    public void AddWithoutDays(Command command)
    {
        command.Add(place);
        foreach (var option in (Option[])[group, sex, age, unconverted, measure, from, to, source, origin, level, status, sector, cause, rule])
        {
            command.Add(option);
        }
    }

    /// <summary>A group of a place within a period, without the options of one measure or day.</summary>
    public void AddPeriod(Command command)
    {
        command.Add(place);
        foreach (var option in (Option[])[group, from, to, sex, age, source, cause, rule])
        {
            command.Add(option);
        }
    }

    public void AddTo(Command command)
    {
        command.Add(place);
        foreach (var option in (Option[])[group, on, known, publishedBy, sex, age, unconverted, measure, from, to, source, origin, level, status, sector, cause, rule, Explain])
        {
            command.Add(option);
        }
    }

    public TotalRequest Read(ParseResult parsed) => Total(parsed, Period(parsed.GetValue(from), parsed.GetValue(to)));

    private TotalRequest Total(ParseResult parsed, DateRange? during) => new()
    {
        Place = parsed.GetValue(place)!,
        Group = parsed.GetValue(group),
        On = parsed.GetValue(on),
        Known = parsed.GetValue(known),
        PublishedBy = parsed.GetValue(publishedBy),
        Sex = parsed.GetValue(sex) switch
        {
            "f" => Sex.Female,
            "m" => Sex.Male,
            _ => Sex.All,
        },
        Age = parsed.GetValue(age),
        Converts = !parsed.GetValue(unconverted),
        Measure = Enum.Parse<MeasureKind>(parsed.GetValue(measure) ?? nameof(MeasureKind.Stock), ignoreCase: true),
        During = during,
        Producer = parsed.GetValue(source),
        Origin = parsed.GetValue(origin),
        Level = parsed.GetValue(level),
        Status = parsed.GetValue(status) ?? NeedStatus.None,
        Sector = parsed.GetValue(sector),
        Cause = parsed.GetValue(cause),
        Rule = parsed.GetValue(rule),
    };

    /// <summary>A stock or a movement, from a first day to a last.</summary>
    public (TotalRequest Total, DateRange Period) ReadTrend(ParseResult parsed)
    {
        var period = Period(parsed.GetValue(from), parsed.GetValue(to)) ?? throw new LedgerException(Refusal.Usage, "A trend needs its first and last day: --from and --to.");
        return (Total(parsed, null), period);
    }

    private static DateRange? Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, { } last) when first <= last => new DateRange(first, last),
        ({ }, { }) => throw new LedgerException(Refusal.Usage, "--to lies before --from."),
        _ => throw new LedgerException(Refusal.Usage, "A period needs both --from and --to."),
    };
}
