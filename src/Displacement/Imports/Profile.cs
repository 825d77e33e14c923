using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports;

/// <summary>A layout that is known: how to recognise it, what its columns mean, and what it leaves unsaid.</summary>
/// <remarks>One file each in Profiles/; recognised by the meaning of the header, never by a file's name.</remarks>
internal abstract class Profile
{
    /// <summary>The name, as people type it.</summary>
    public abstract string Name { get; }

    /// <summary>Who publishes such files, or null.</summary>
    public virtual string? Carrier => null;

    /// <summary>Who counts, where the layout alone says so.</summary>
    public virtual string? Producer => null;

    /// <summary>The group, where columns do not say.</summary>
    public virtual string? Group => null;

    /// <summary>The assessment type, where columns do not say.</summary>
    public virtual string? Assessment => null;

    /// <summary>The measure, where columns do not say.</summary>
    public virtual MeasureKind Measure => MeasureKind.Stock;

    /// <summary>The nature of the figures.</summary>
    public virtual Nature Nature => Nature.Observed;

    /// <summary>Whether a round speaks for every place: an absent row means none.</summary>
    public virtual bool CoversAll => false;

    /// <summary>Whether rounds span countries.</summary>
    public virtual bool RoundsSpanCountries => false;

    /// <summary>Whether a row's period is the time of its collection, so that its last day is the day of the figures.</summary>
    public virtual bool PeriodIsCollection => false;

    /// <summary>Whether a year stands for its last day.</summary>
    public virtual bool YearIsItsLastDay => false;

    /// <summary>Whether the table is a list of places without figures.</summary>
    public virtual bool IsPlaceList => false;

    /// <summary>How sure the layout is of a header, 0 to 100; the surest wins.</summary>
    public abstract int Score(SheetHeader header);

    /// <summary>The meaning of each column.</summary>
    public abstract ColumnMap Bind(SheetHeader header);

    /// <summary>The scope of figures of an assessment type and operation.</summary>
    public virtual Scope ScopeOf(string? assessment, string operation, string group) =>
        string.Equals(group, PopulationGroup.Population.Code, StringComparison.Ordinal) ? Scope.Whole : AssessmentScope.Of(assessment, operation);

    /// <summary>A map from folded headers to roles; the others are not read.</summary>
    protected static ColumnMap Bind(SheetHeader header, Func<string, ColumnRole?> role)
    {
        ArgumentNullException.ThrowIfNull(header);
        return new ColumnMap(header, [.. Enumerable.Range(0, header.Width).Select(i => role(header.Folded(i)) ?? ColumnRole.None)]);
    }
}
