using Displacement.Estimates;
using Displacement.Texts;

namespace Displacement.Reports;

/// <summary>What a total rests on, in a person's language.</summary>
public static class RestsOnText
{
    /// <summary>"38 % older than 60 days; 52 % from one source (IOM DTM); 12 % approximate; 8 % derived from other figures".</summary>
    /// <param name="words">The words.</param>
    /// <param name="print">Prints shares.</param>
    /// <param name="rests">What it rests on.</param>
    public static string Of(Words words, FigureText print, Dependence rests)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(print);
        ArgumentNullException.ThrowIfNull(rests);
        return words.With("RestsOn", print.Share(rests.Older), print.People(rests.Days), print.Share(rests.FromSource), print.Isolate(rests.Source), print.Share(rests.Approximate), print.Share(rests.Derived));
    }
}
