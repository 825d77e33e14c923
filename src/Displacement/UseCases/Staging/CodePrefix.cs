using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Finds the country with whose code all codes of places of a file begin.</summary>
internal static class CodePrefix
{
    private const int FewestCodes = 1;

    /// <summary>The country, or null where the first codes begin otherwise or with several.</summary>
    public static (Place Country, string Prefix)? Of(SheetReading reading, ColumnMap map, Gazetteer gazetteer)
    {
        var columns = map.Columns(RoleKind.AdminCode).Where(column => map[column].Level is not AdminLevel.Site).ToArray();
        var prefixes = reading.Head.Where(row => row.Line > map.Header.LastLine)
            .SelectMany(row => columns.Where(column => column < row.Cells.Length).Select(column => row.Cells[column].Trim()))
            .Where(code => code.Length > 2 && char.IsAsciiDigit(code[^1]))
            .Select(code => new string([.. code.TakeWhile(char.IsAsciiLetter)]).ToUpperInvariant())
            .Where(prefix => prefix.Length is 2 or 3)
            .ToList();
        return prefixes.Count >= FewestCodes && prefixes.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] && gazetteer.ByCode(only, AdminLevel.Country) is [var country]
            ? (country, only)
            : null;
    }
}
