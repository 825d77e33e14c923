using System.Diagnostics.CodeAnalysis;

namespace Displacement.Places;

/// <summary>Compares without boxing the level, which the comparison a record writes for itself does.</summary>
internal sealed class PlaceQueryComparer : IEqualityComparer<PlaceQuery>
{
    public static readonly PlaceQueryComparer Instance = new();

    public bool Equals(PlaceQuery x, PlaceQuery y) =>
        ReferenceEquals(x.Within, y.Within)
        && LevelNumber(x) == LevelNumber(y)
        && string.Equals(x.Code, y.Code, StringComparison.Ordinal)
        && string.Equals(x.Name, y.Name, StringComparison.Ordinal);

    public int GetHashCode([DisallowNull] PlaceQuery obj) =>
        HashCode.Combine(obj.Code, obj.Name, LevelNumber(obj), obj.Within?.Id ?? 0);

    private static int LevelNumber(PlaceQuery query) => query.Level is { } level ? (int)level : int.MinValue;
}
