using Displacement.People;

namespace Displacement.Imports;

/// <summary>Gives a band that is named by a word its first year, read from the band before it: "05_19" then "adulte" begins at 20.</summary>
internal static class AgeNeighbours
{
    /// <summary>The same map with the first years of worded bands filled in where the column order tells them.</summary>
    public static ColumnMap Fill(ColumnMap map) => map.WithValues(column =>
    {
        var role = map[column];
        return role.Value is { Age: { From: null, Label: not null and not "unknown" } age } meaning && Before(map, column, meaning.Sex) is { } first
            ? role with { Value = meaning with { Age = age with { From = first } } }
            : role;
    });

    private static int? Before(ColumnMap map, int column, Sex sex)
    {
        for (var at = column - 1; at >= 0; at--)
        {
            if (map[at].Value is { } value && value.Sex == sex && value.Age is { } age)
            {
                return age.To + 1;
            }
        }

        return null;
    }
}
