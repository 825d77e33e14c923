using System.Globalization;
using BenchmarkDotNet.Attributes;
using Displacement.Places;

namespace Displacement.Benchmarks.Micro;

/// <summary>Matching one row's place in a country of 40,000 communities, whose invented names share most of their syllables.</summary>
public class ManyPlaceBenchmarks
{
    private const int Count = 40_000;
    private static readonly string[] Syllables = ["ka", "fr", "al", "de", "ra", "mu", "ha", "sin", "bar", "tel", "kho", "dan", "min", "sa", "lah", "zor", "qa", "jab", "wad", "nah"];

    private Gazetteer gazetteer = null!;
    private Place country = null!;
    private int asked;

    /// <summary>Makes the places and the indexes.</summary>
    [GlobalSetup]
    public void Make()
    {
        country = new Place { Id = 2, Code = Pcode.Parse("SYR"), OtherCodes = ["SY"], Level = AdminLevel.Country, CountryId = 2, ParentId = 1, Names = [new("Syria", "en", true)] };
        List<Place> places = [new Place { Id = 1, Level = AdminLevel.World, CountryId = 0, Names = [new("World", "en", true)] }, country];
        for (var i = 0; i < Count; i++)
        {
            var name = Syllables[i % 20] + Syllables[i / 20 % 20] + Syllables[i / 400 % 20] + (i % 3 == 0 ? " " + Syllables[i / 8000 % 20] : string.Empty);
            places.Add(new Place { Id = 3 + i, Code = Pcode.Parse("C" + (1000 + i).ToString(CultureInfo.InvariantCulture)), Level = AdminLevel.Community, CountryId = 2, ParentId = 2, Names = [new(name, "en", true)] });
        }

        gazetteer = new Gazetteer(places);
        _ = Match_Misspelt();
    }

    /// <summary>A code: nearly every row of a file.</summary>
    [Benchmark]
    public IReadOnlyList<Place> ByCode() => gazetteer.ByCode("C31000");

    /// <summary>A code that is not known, with suggestions.</summary>
    [Benchmark]
    public PlaceMatch Match_MisspeltCode() => new PlaceMatcher(gazetteer).Match(new PlaceQuery("C3100X", null, AdminLevel.Community, country));

    /// <summary>A misspelt name, another one each time, with suggestions.</summary>
    [Benchmark]
    public PlaceMatch Match_Misspelt() =>
        new PlaceMatcher(gazetteer).Match(new PlaceQuery(null, "kafrxx" + (asked++ % 1000).ToString(CultureInfo.InvariantCulture) + "dan", AdminLevel.Community, country));
}
