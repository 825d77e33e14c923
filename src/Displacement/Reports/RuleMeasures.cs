using Displacement.Estimates;
using Displacement.Texts;

namespace Displacement.Reports;

/// <summary>What the words of a rule's steps mean in numbers, in a person's language.</summary>
public static class RuleMeasures
{
    /// <summary>"Reliable enough is A to D; nearly as many is at least 90 %; recent is at most 30 days older than the newest."</summary>
    /// <param name="words">The words.</param>
    /// <param name="print">Prints shares.</param>
    /// <param name="rule">The rule.</param>
    public static string Of(Words words, FigureText print, SelectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(print);
        ArgumentNullException.ThrowIfNull(rule);
        return words.With("RuleMeasures", rule.Floor.ToString(), print.Share(rule.Cover), words.Count("Days", rule.FreshDays));
    }
}
