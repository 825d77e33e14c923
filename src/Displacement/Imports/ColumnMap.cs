using Displacement.Places;

namespace Displacement.Imports;

/// <summary>The columns of one file by their meaning.</summary>
public sealed class ColumnMap
{
    private readonly ColumnRole[] roles;

    /// <summary>Creates a map.</summary>
    /// <param name="header">The header.</param>
    /// <param name="roles">The role of each column.</param>
    public ColumnMap(SheetHeader header, IReadOnlyList<ColumnRole> roles)
    {
        Header = header;
        this.roles = [.. roles];
        Values = [.. Columns(RoleKind.Value)];
    }

    /// <summary>The header.</summary>
    public SheetHeader Header { get; }

    /// <summary>The columns of figures.</summary>
    public IReadOnlyList<int> Values { get; }

    /// <summary>The role of a column.</summary>
    /// <param name="column">The column.</param>
    public ColumnRole this[int column] => roles[column];

    /// <summary>The first column of a kind, or -1.</summary>
    /// <param name="kind">The kind.</param>
    public int First(RoleKind kind) => Array.FindIndex(roles, role => role.Kind == kind);

    /// <summary>The columns of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<int> Columns(RoleKind kind) => Enumerable.Range(0, roles.Length).Where(column => roles[column].Kind == kind);

    /// <summary>The columns of a kind and level, in their order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="level">The level; null for columns that have none.</param>
    public int[] Columns(RoleKind kind, AdminLevel? level) => [.. Columns(kind).Where(column => roles[column].Level == level)];

    /// <summary>Whether a column says something of places.</summary>
    public bool HasPlaces => roles.Any(role => role.Kind is RoleKind.AdminCode or RoleKind.AdminName);

    /// <summary>Columns of figures whose header and meaning an earlier one has already.</summary>
    internal IEnumerable<int> EqualFigures() => Values.GroupBy(column => (roles[column].Value, Header.Folded(column))).SelectMany(group => group.Skip(1));

    /// <summary>Which columns are read at all, so that the others need not be decoded; the first always is, as totals stand there.</summary>
    public bool[] Wanted() => [.. roles.Select((role, column) => column == 0 || role.Kind != RoleKind.Ignore)];

    /// <summary>The same map with other roles for figures.</summary>
    /// <param name="change">Gives the role of a column of figures.</param>
    public ColumnMap WithValues(Func<int, ColumnRole> change) =>
        new(Header, [.. roles.Select((role, column) => role.Kind == RoleKind.Value ? change(column) : role)]);
}
