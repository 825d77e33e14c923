using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Sources;

namespace Displacement.Tests.Kit;

/// <summary>Readings made by hand: a plain one of Idleb, to be changed in what a test is about.</summary>
internal static class Readings
{
    public static Place Idleb { get; } = Place(1, "SY07", "Idleb");

    public static Place Place(int id, string code, string name) => new()
    {
        Id = id,
        Code = Pcode.Parse(code),
        Level = AdminLevel.Governorate,
        CountryId = 100,
        Names = [new PlaceName(name, "en", true)],
    };

    /// <summary>Ten people, counted by a fairly reliable source on 31 August 2018.</summary>
    public static Reading Of(int series, decimal people = 10, string producer = "A") => new()
    {
        Place = Idleb,
        Kind = ReadingKind.Own,
        Quantity = Quantity.Exact(people),
        Series = Series(series, producer),
        Producers = [producer],
        Group = "displaced",
        Scope = Scope.Whole,
        Nature = Nature.Observed,
        SourceKind = SourceKind.Real,
        Reliability = Reliability.C,
        AsOf = Day(31),
        Newest = Day(31),
        Published = Day(31),
        Coverage = Coverage.Own,
        People = new PeopleCoverage(people, people),
        Explanation = Leaf(people, producer),
    };

    public static SeriesInfo Series(int id, string producer = "A", string operation = "Op", string assessment = "BA", Scope scope = Scope.Whole, bool assumed = false) =>
        new(id, new SeriesKey(producer, operation, assessment, scope, "displaced"), new Source(id, producer), assumed);

    public static Explanation Leaf(decimal people, string source = "A", Place? place = null) => new()
    {
        Kind = ExplanationKind.Reported,
        Quantity = Quantity.Exact(people),
        Place = place ?? Idleb,
        Source = source,
    };

    /// <summary>A day of August 2018; beyond 31 the days that follow, before 1 those before.</summary>
    public static DateOnly Day(int day) => new DateOnly(2018, 7, 31).AddDays(day);

    public static Coverage Part(int have, int of, params Place[] missing) => Coverage.Own with { Of = of, Have = have, Share = (decimal)have / of, Missing = missing };
}
