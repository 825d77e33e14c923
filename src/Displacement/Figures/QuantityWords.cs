using Displacement.Figures.Wording;

namespace Displacement.Figures;

/// <summary>Reads how people word a number of people, in English, French and Arabic, with the usual words of Spanish, Ukrainian and Russian; see docs/methods/quantities.md.</summary>
/// <remarks>
/// A worded part of a scale ("half a million") is rounded to a tenth of that scale. Shares take the hedges of numbers with
/// five points for the margin. A range whose scale is worded once shares it ("10-20k", "3-4,000"). Words that might change
/// the meaning, "households" above all, make the text unreadable instead of being dropped.
/// </remarks>
public static class QuantityWords
{
    /// <summary>Reads one wording; bad text gives a result, never an exception.</summary>
    /// <param name="text">The words, without the sentence around them: "some 2.9 million civilians".</param>
    /// <param name="prose">
    /// True for a sentence, where a bare number with a unit of 1,000 or more is rounded; false for a table cell or a form,
    /// where a bare number is exact.
    /// </param>
    public static WordsReading Read(string? text, bool prose) => new WordsReader((text ?? string.Empty).Trim(), prose).Read();
}
