using System.CommandLine;
using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.UseCases.Differences;

namespace Displacement.Cli;

/// <summary><c>compare</c>: two totals of one place and group, and exactly what their difference is made of.</summary>
internal static class CompareCommand
{
    private const int Listed = 5;

    public static Command Create(SharedOptions shared, TimeProvider clock)
    {
        TotalOptions options = new();
        var on = Parsers.Pair("--on", "The two days asked about; today unless given. One day counts for both.", "DAY,DAY", Parsers.DayOf, "2018-06-30,2018-09-30");
        var known = Parsers.Pair("--known", "As the ledger knew it at these two moments; now unless given. A day alone is its end (UTC).", "MOMENT,MOMENT", Parsers.MomentOf, "2018-06-30,2018-09-30T12:00Z");
        var published = Parsers.Pair("--published-by", "Only what had been said by these two days.", "DAY,DAY", Parsers.DayOf, "2018-06-30,2018-09-30");
        var command = new Command("compare", "Two totals of a place and group, on two days or as known at two moments, and what their difference is made of.");
        options.AddWithoutDays(command);
        command.Add(on);
        command.Add(known);
        command.Add(published);
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var asked = options.Read(parsed);
            var (days, moments, said) = (parsed.GetValue(on), parsed.GetValue(known), parsed.GetValue(published));
            var rules = asked.Rule?.Split(',', StringSplitOptions.TrimEntries);
            if (rules?.Length > 2)
            {
                throw new LedgerException(Refusal.Usage, "--rule: two totals have at most two rules. Write it as standard,freshness.");
            }

            var comparison = new CompareTotals(db, clock).Run(
                asked with { On = days.One, Known = moments.One, PublishedBy = said.One, Rule = rules?[0] },
                asked with { On = days.Other, Known = moments.Other, PublishedBy = said.Other, Rule = rules?[^1] });
            if (shared.IsJson(parsed))
            {
                Json.Write(Of(comparison));
            }
            else
            {
                Write(comparison);
            }

            return 0;
        }));
        return command;
    }

    private static object Of(Comparison comparison) => new
    {
        From = TotalJson.Of(comparison.From with { Explanation = null }),
        To = TotalJson.Of(comparison.To with { Explanation = null }),
        comparison.Difference,
        Parts = comparison.Parts.Select(part => new
        {
            Kind = ComparisonText.Word(part.Kind),
            part.Change,
            Because = ComparisonText.Because(part, Listed),
            Places = part.Moves.Select(move => new
            {
                Place = move.Place.Key,
                move.Place.Name,
                Before = move.Before?.Quantity?.Best,
                After = move.After?.Quantity?.Best,
                move.Change,
                From = Rests(move.Before),
                To = Rests(move.After),
            }),
        }),
    };

    private static object? Rests(Explanation? node) => node is null ? null : ComparisonText.Leaf(node) is var leaf
        ? new { leaf.Source, leaf.AsOf, Batch = leaf.Cell?.BatchId, leaf.Cell?.Address.File, leaf.Cell?.Address.Line }
        : null;

    private static void Write(Comparison comparison)
    {
        var isRuleAnother = comparison.From.Rule.Identity != comparison.To.Rule.Identity;
        foreach (var total in (Estimate[])[comparison.From, comparison.To])
        {
            TotalText.Write([total with { Explanation = null }], string.Empty);
            if (isRuleAnother)
            {
                Console.Out.WriteLine($"  rule: {total.Rule.Identity}");
            }
        }

        Console.Out.WriteLine(comparison.Difference is { } difference
            ? $"Difference: {ComparisonText.Signed(difference)}"
            : "Difference: cannot be told, since one of the two is unknown. Unknown is not zero.");
        foreach (var part in comparison.Parts)
        {
            Console.Out.WriteLine($"  {ComparisonText.Signed(part.Change),14}  {ComparisonText.Word(part.Kind)}: {ComparisonText.Because(part, Listed)}");
        }
    }
}
