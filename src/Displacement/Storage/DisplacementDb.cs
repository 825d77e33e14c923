using Displacement.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Storage;

/// <summary>The ledger's database. Pages may query it to show things; only use cases save.</summary>
public abstract class DisplacementDb : DbContext
{
    /// <summary>Creates a context for one unit of work.</summary>
    /// <param name="options">The provider's options.</param>
    protected DisplacementDb(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The places read last; contexts of one ledger share them.</summary>
    internal KnownPlaces KnownPlaces { get; init; } = new();

    /// <summary>Files as they came.</summary>
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    /// <summary>Batches of figures.</summary>
    public DbSet<BatchRow> Batches => Set<BatchRow>();

    /// <summary>Intervals of belief.</summary>
    public DbSet<BeliefRow> Beliefs => Set<BeliefRow>();

    /// <summary>Producers, publishers and speakers.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>Series.</summary>
    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    /// <summary>Rounds of series.</summary>
    public DbSet<RoundRow> Rounds => Set<RoundRow>();

    /// <summary>Figures, in the order they are asked for.</summary>
    public DbSet<FigureRow> Figures => Set<FigureRow>();

    /// <summary>Partition keys of figures.</summary>
    public DbSet<PartRow> Parts => Set<PartRow>();

    /// <summary>Figures that are a share of another figure.</summary>
    public DbSet<ShareRow> Shares => Set<ShareRow>();

    /// <summary>Findings of batches.</summary>
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    /// <summary>What is wrong with single rows of batches' files.</summary>
    public DbSet<RowProblemRow> RowProblems => Set<RowProblemRow>();

    /// <summary>Places.</summary>
    public DbSet<PlaceRow> Places => Set<PlaceRow>();

    /// <summary>Names and other codes of places.</summary>
    public DbSet<PlaceNameRow> PlaceNames => Set<PlaceNameRow>();

    /// <summary>Parents of places.</summary>
    public DbSet<PlaceParentRow> PlaceParents => Set<PlaceParentRow>();

    /// <summary>Places that a series ever had a row for; derived, only ever added to.</summary>
    public DbSet<SeriesPlaceRow> SeriesPlaces => Set<SeriesPlaceRow>();

    /// <summary>Places for which a file speaks that is taken to speak for all.</summary>
    public DbSet<SpokenPlaceRow> SpokenPlaces => Set<SpokenPlaceRow>();

    /// <summary>Decisions of people between readings.</summary>
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    /// <summary>What decisions between readings judged.</summary>
    public DbSet<DecisionReadingRow> DecisionReadings => Set<DecisionReadingRow>();

    /// <summary>Rules that pick between readings, besides those of the program.</summary>
    public DbSet<RuleRow> Rules => Set<RuleRow>();

    /// <summary>Which rule picks for which group.</summary>
    public DbSet<RuleUseRow> RuleUses => Set<RuleUseRow>();

    /// <summary>How disagreements are handled.</summary>
    public DbSet<DisputeRow> Disputes => Set<DisputeRow>();

    /// <summary>Sizes of households.</summary>
    public DbSet<HouseholdSizeRow> HouseholdSizes => Set<HouseholdSizeRow>();

    /// <summary>Texts of batches that a person is asked about.</summary>
    public DbSet<PlaceQuestionRow> PlaceQuestions => Set<PlaceQuestionRow>();

    /// <summary>Decisions of people about texts that stand for places.</summary>
    public DbSet<PlaceAnswerRow> PlaceAnswers => Set<PlaceAnswerRow>();

    /// <summary>How batches found their places.</summary>
    public DbSet<PlaceMatchRow> PlaceMatches => Set<PlaceMatchRow>();

    /// <summary>Steps from old places to new ones.</summary>
    public DbSet<CrosswalkRow> Crosswalks => Set<CrosswalkRow>();

    /// <summary>What areas touch.</summary>
    public DbSet<AreaPlaceRow> AreaPlaces => Set<AreaPlaceRow>();

    /// <summary>Kinds and states of sites.</summary>
    public DbSet<SiteRow> Sites => Set<SiteRow>();

    /// <summary>Events.</summary>
    public DbSet<EventRow> Events => Set<EventRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DisplacementDb).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
