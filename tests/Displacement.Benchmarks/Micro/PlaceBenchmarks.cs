using BenchmarkDotNet.Attributes;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.Benchmarks.Micro;

/// <summary>Matching one row's place among the places this program ships.</summary>
public class PlaceBenchmarks
{
    private readonly PlaceQuery code = new("SY0700", "Idleb", AdminLevel.District);
    private readonly PlaceQuery misspelt = new(null, "Idlebb", AdminLevel.District);
    private Gazetteer gazetteer = null!;
    private PlaceMatcher matcher = null!;

    /// <summary>Loads the places.</summary>
    [GlobalSetup]
    public void Load()
    {
        using Scratch scratch = new();
        using var db = new LedgerFile(scratch["places.db"]).OpenOrCreate();
        gazetteer = new LedgerReader(db).Places(TimeProvider.System.GetUtcNow());
        matcher = new PlaceMatcher(gazetteer);
    }

    /// <summary>The same question again: nearly every row of a file.</summary>
    [Benchmark]
    public PlaceMatch Match_Again() => matcher.Match(code);

    /// <summary>A code for the first time.</summary>
    [Benchmark]
    public PlaceMatch Match_Code() => new PlaceMatcher(gazetteer).Match(code);

    /// <summary>A misspelt name for the first time, with suggestions.</summary>
    [Benchmark]
    public PlaceMatch Match_Misspelt() => new PlaceMatcher(gazetteer).Match(misspelt);
}
