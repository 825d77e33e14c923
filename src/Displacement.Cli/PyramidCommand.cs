using System.CommandLine;
using System.Globalization;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.UseCases;
using Displacement.UseCases.Peoples;

namespace Displacement.Cli;

/// <summary><c>pyramid</c>: people of a place by sex and age.</summary>
internal static class PyramidCommand
{
    private const int Width = 24;

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        var place = new Argument<string>("PLACE") { Description = "P-code, ISO3, WORLD, or NAME@LEVEL." };
        var group = new Option<string?>("--group") { Description = "The population unless given." };
        var on = Parsers.Day("--on", "The day asked about; today unless given.");
        var known = Parsers.Moment("--known", "As the ledger knew it at this moment; a day alone is its end (UTC).");
        var published = Parsers.Day("--published-by", "Only what had been said by this day.");
        var source = new Option<string?>("--source") { Description = "Ask one producer only, by name." };
        var rule = TotalOptions.Rule();
        var command = new Command("pyramid", "People of a place by sex and age, all by one source.") { place, group, on, known, published, source, rule };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var pyramid = new AskPyramid(db, clock).Run(new TotalRequest
            {
                Place = parsed.GetRequiredValue(place),
                Group = parsed.GetValue(group),
                On = parsed.GetValue(on),
                Known = parsed.GetValue(known),
                PublishedBy = parsed.GetValue(published),
                Producer = parsed.GetValue(source),
                Rule = parsed.GetValue(rule),
            });
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(pyramid));
                return 0;
            }

            Write(pyramid);
            return 0;
        }));
        return command;
    }

    private static object Of(Pyramid pyramid) => new
    {
        Total = TotalJson.Of(pyramid.Total with { Explanation = null }),
        Source = pyramid.Series?.Producer.Name,
        Rows = pyramid.Rows.Select(row => new { Age = row.Age.ToString(), Female = Number(row.Female), Male = Number(row.Male), Both = Number(row.Both), row.SexNotStated }),
        pyramid.AgeNotStated,
    };

    private static object? Number(Estimate estimate) => estimate.Winner is { } winner ? new { winner.Quantity.Low, winner.Quantity.Best, winner.Quantity.High } : null;

    private static void Write(Pyramid pyramid)
    {
        TotalText.Write([pyramid.Total with { Explanation = null }], pyramid.Total.Place.Key);
        if (pyramid.Series is not { } series)
        {
            Console.Out.WriteLine("  No source has ages that follow each other from birth on. Unknown is not zero.");
            return;
        }

        Console.Out.WriteLine($"By sex and age, {series.Producer.Name}:");
        var largest = pyramid.Rows.SelectMany(row => new[] { row.Female, row.Male }).Select(one => one.Winner?.Quantity.Best ?? 0).Max();
        foreach (var row in pyramid.Rows)
        {
            Console.Out.WriteLine($"  {row.Age,-8} {Text(row.Female),14} {Bar(row.Female, largest).PadLeft(Width)}|{Bar(row.Male, largest),-Width} {Text(row.Male),-14} {Text(row.Both),14}");
        }

        if (pyramid.AgeNotStated is { } rest && rest != 0)
        {
            Console.Out.WriteLine($"  of no stated age, or not made up by the ages: {ComparisonText.Signed(rest)}");
        }
    }

    private static string Bar(Estimate estimate, decimal largest) =>
        largest == 0 || estimate.Winner is not { } winner ? string.Empty : new string('#', (int)Math.Round(winner.Quantity.Best / largest * Width));

    private static string Text(Estimate estimate) => estimate.Winner is { } winner ? QuantityText.Print(winner.Quantity, CultureInfo.InvariantCulture) : "unknown";
}
