using System.Globalization;

namespace Displacement.Imports.Checks;

/// <summary>What one round says of everybody in each of its places.</summary>
/// <param name="Series">Its series.</param>
/// <param name="CountryId">The country it covers, or the world.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Numbers">The numbers by place; places without one are left out.</param>
internal sealed record CheckedRound(CheckedSeries Series, int CountryId, DateOnly AsOf, IReadOnlyDictionary<int, PlaceNumber> Numbers)
{
    /// <summary>Its day as findings show it.</summary>
    public string Day => Show(AsOf);

    /// <summary>A day as findings show it.</summary>
    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number of everybody in a place, or null.</summary>
    public long? Whole(int placeId) => Numbers.TryGetValue(placeId, out var number) && number.IsWhole ? number.Best : null;
}
