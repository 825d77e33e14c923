using Displacement.People;

namespace Displacement.Imports;

/// <summary>Women and men are adults where girls and boys, or children, stand beside them; alone they are everybody of their sex.</summary>
internal static class AdultColumns
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "women", "men", "woman", "man", "femmes", "hommes", "femme", "homme", "mujeres", "hombres", "نساء", "رجال", "النساء", "الرجال", "жінки", "чоловіки",
    };

    /// <summary>The same map with 18+ for such columns.</summary>
    public static ColumnMap Fill(ColumnMap map) => map.WithValues(column =>
    {
        var role = map[column];
        return role.Value is { Age: null, Sex: Sex.Female or Sex.Male } adult && IsWorded(map.Header, column) && map.Values.Any(other => IsChildrenBeside(map[other].Value!, adult))
            ? role with { Value = adult with { Age = new AgeBand(AgeBand.Children.To + 1, null) } }
            : role;
    });

    private static bool IsWorded(SheetHeader header, int column) =>
        header.Names[column].ToLowerInvariant().Split([' ', '_', '-', '/', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);

    private static bool IsChildrenBeside(ValueMeaning other, ValueMeaning adult) =>
        other.Age == AgeBand.Children && (other.Sex == adult.Sex || other.Sex == Sex.All) && other.Group == adult.Group && other.Unit == adult.Unit && other.Day == adult.Day;
}
