namespace Displacement.Estimates;

/// <summary>Which readings were chosen in one reckoning, so that another can keep to them: then only what they say has changed.</summary>
/// <param name="readings">Of a place, and of one series there or of all (-1): the series and the kind of the reading chosen.</param>
internal sealed class ChosenReadings(IReadOnlyDictionary<(int Place, int Series), (int? Series, ReadingKind Kind)> readings)
{
    /// <summary>The reading that was chosen, among those that there are now; null where it is not there, or nothing was chosen.</summary>
    /// <param name="placeId">The place.</param>
    /// <param name="series">The series whose own figure or sum is chosen, or -1.</param>
    /// <param name="among">The readings there are.</param>
    public Reading? Of(int placeId, int series, IEnumerable<Reading> among) =>
        readings.TryGetValue((placeId, series), out var one) ? among.FirstOrDefault(reading => reading.Series?.Id == one.Series && reading.Kind == one.Kind) : null;
}
