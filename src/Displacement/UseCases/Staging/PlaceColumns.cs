using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>The columns that name the places of one level.</summary>
internal sealed class PlaceColumns
{
    private readonly ColumnMap map;
    private readonly int[] codes;
    private readonly int[] names;

    public PlaceColumns(ColumnMap map, AdminLevel? level)
    {
        this.map = map;
        Level = level;
        codes = map.Columns(RoleKind.AdminCode, level);
        names = map.Columns(RoleKind.AdminName, level);
        names = [.. names.Where(column => !IsProvider(column)), .. names.Where(IsProvider)];
    }

    /// <summary>The level; null for columns whose level the row says.</summary>
    public AdminLevel? Level { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => codes.Length + names.Length > 0;

    /// <summary>All of them.</summary>
    public IEnumerable<int> All => codes.Concat(names);

    /// <summary>The one that a finding names.</summary>
    public int Column => All.FirstOrDefault(-1);

    /// <summary>Whether a row fills none of them.</summary>
    public bool IsBlank(SheetRow row) => All.All(row.IsBlank);

    /// <summary>The code, or null.</summary>
    public string? Code(SheetRow row) => codes.Select(row.Text).FirstOrDefault(text => text is not null);

    /// <summary>The names in the order of trust: the reference name before the provider's own.</summary>
    public IEnumerable<string?> Names(SheetRow row) => names.Select(row.Text).Where(text => text is not null).Distinct(StringComparer.Ordinal);

    /// <summary>The names with their languages.</summary>
    public IReadOnlyList<(string Name, string Language)> NamesWithLanguage(SheetRow row) =>
        [.. names.Select(column => (Name: row.Text(column), map[column].Language)).Where(name => name.Name is not null)
            .Select(name => (name.Name!, name.Language)).DistinctBy(name => name.Item1, StringComparer.Ordinal)];

    private bool IsProvider(int column) => map.Header.Names[column].StartsWith("provider", StringComparison.OrdinalIgnoreCase)
        || (map.Header.Tags is { } tags && tags[column].Contains("+provider", StringComparison.OrdinalIgnoreCase));
}
