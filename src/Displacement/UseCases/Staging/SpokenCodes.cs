using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Remembers by which code a file names each place. Two codes for one place mean that the file follows another list of codes than
/// ours: what it says of two places would be added into one, so the whole file is in doubt.
/// </summary>
internal sealed class SpokenCodes(SheetHeader header, FindingLog log)
{
    private readonly Dictionary<int, (string Code, int Line)> codes = [];
    private readonly HashSet<(int Place, string Code)> told = [];

    /// <summary>Hears that a row names a place by a code; countries may be named by two letters and by three.</summary>
    public void Note(Place place, string code, int line, int column)
    {
        if (place.Level <= AdminLevel.Country)
        {
            return;
        }

        if (!codes.TryGetValue(place.Id, out var first))
        {
            codes[place.Id] = (code, line);
        }
        else if (!string.Equals(first.Code, code, StringComparison.OrdinalIgnoreCase) && told.Add((place.Id, code.ToUpperInvariant())))
        {
            log.Add(new Finding(FindingCode.TwoCodesOnePlace, Severity.Error, line, header.Title(column), $"{first.Code} / {code}", $"{place.Key} {place.Name}"));
        }
    }
}
