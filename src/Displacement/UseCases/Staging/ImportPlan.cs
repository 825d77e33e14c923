using Displacement.Figures;
using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>How one file is read: its layout, what the user said, and what was made of both.</summary>
/// <param name="Layout">The layout bound to the file's columns.</param>
/// <param name="Options">What the user said.</param>
/// <param name="UserMap">The user's map, or null.</param>
/// <param name="AsOf">The day of rows without one, or null.</param>
/// <param name="Within">The place all rows lie in, or null.</param>
/// <param name="Today">Today.</param>
internal sealed record ImportPlan(Layout Layout, ImportOptions Options, UserMap? UserMap, DaySpan? AsOf, Place? Within, DateOnly Today)
{
    /// <summary>Whether the file has only some of the people of the places where they are: see <see cref="Excerpt"/>.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>The table that is read.</summary>
    public required SourceTable Table { get; init; }

    /// <summary>The round's number where no column says it, or null.</summary>
    public string? Round { get; init; }

    /// <summary>The assessment type where no column says it, or null.</summary>
    public string? Assessment { get; init; }

    /// <summary>The group where neither column, layout nor person says it, or null.</summary>
    public string? TitledGroup { get; init; }

    /// <summary>Who counted, as a title says, or null.</summary>
    public string? TitledProducer { get; init; }

    /// <summary>Whether the numbers are observed, projected or planned.</summary>
    public Figures.Nature Nature { get; init; } = Layout.Profile.Nature;

    /// <summary>Whether the numbers are invented.</summary>
    public bool IsExercise { get; init; }

    /// <summary>Whether titles say that only some of the people are counted: those in camps, or registered ones.</summary>
    public bool IsPart { get; init; }

    /// <summary>The layout.</summary>
    public Profile Profile => Layout.Profile;

    /// <summary>The columns.</summary>
    public ColumnMap Map => Layout.Map;

    /// <summary>The group of columns that name none, or null.</summary>
    public string? Group => UserMap?.Group is { } said ? People.PopulationGroup.Of(said).Code : Profile.Group ?? TitledGroup;

    /// <summary>The measure of columns that name none.</summary>
    public MeasureKind Measure => UserMap?.Measure ?? Profile.Measure;

    /// <summary>Who carries the file.</summary>
    public string Carrier => Options.Source ?? UserMap?.Source ?? Profile.Carrier ?? SeriesKey.Unstated;

    /// <summary>Who counted, where no column says it; true where that is only assumed.</summary>
    public (string Name, bool Assumed) Producer
    {
        get
        {
            var said = Profile.Producer ?? Options.Source ?? UserMap?.Source;
            return said is null ? (TitledProducer ?? Carrier, true) : (said, false);
        }
    }

    /// <summary>The group of a cell: what its row says before what its column is called, since "population" is often no more than "number".</summary>
    public string? GroupOf(ValueMeaning value, string? rowGroup) => rowGroup ?? value.Group ?? Group;
}
