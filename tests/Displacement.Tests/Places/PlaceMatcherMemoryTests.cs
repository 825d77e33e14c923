using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class PlaceMatcherMemoryTests
{
    [Test]
    public void Match_RepeatedQuery_AllocatesNothing()
    {
        Gazetteer gazetteer = SmallWorld.Build();
        PlaceMatcher matcher = new(gazetteer);
        PlaceQuery query = new("SY0700", "Idleb", AdminLevel.District, gazetteer.ById(207));
        _ = matcher.Match(query);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
            _ = matcher.Match(query);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Match_QueriesDifferingInOnePart_AreNotConfused()
    {
        Gazetteer gazetteer = SmallWorld.Build();
        PlaceMatcher matcher = new(gazetteer);
        PlaceQuery[] queries =
        [
            new(null, "Idleb"), new("Idleb", null), new(null, "Idleb", AdminLevel.Governorate), new(null, "Idleb", AdminLevel.District),
            new(null, "Idleb", null, gazetteer.ById(202)), new("SY07", "Idleb"),
        ];

        Assert.That(queries.Select(q => matcher.Match(q)).Distinct().Count(), Is.EqualTo(queries.Length));
    }

    [Test]
    public void Match_PlaceLearnedMeanwhile_IsFound()
    {
        Gazetteer gazetteer = SmallWorld.Build();
        PlaceMatcher matcher = new(gazetteer);
        PlaceQuery query = new(null, "Atma camp", AdminLevel.Site);
        _ = matcher.Match(query);

        gazetteer.Add(new Place { Id = 910, Level = AdminLevel.Site, CountryId = 2, ParentId = 226, Names = [new("Atma Camp", "en", true)] });

        Assert.That(matcher.Match(query), Is.InstanceOf<PlaceMatch.Found>());
    }
}
