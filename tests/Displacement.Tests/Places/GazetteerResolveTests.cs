using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class GazetteerResolveTests
{
    private static readonly Gazetteer Gazetteer = SmallWorld.Build();

    [TestCase("SY07", 207)]
    [TestCase(" sy0700 ", 224)]
    [TestCase("SYR", 2)]
    [TestCase("sy", 2)]
    [TestCase("WORLD", 1)]
    [TestCase("world", 1)]
    [TestCase("Ninewa@1", 500)]
    [TestCase("ninawa @1", 500)]
    [TestCase("نينوى@1", 500)]
    [TestCase("Idlib@2", 224)]
    [TestCase("ECISLA@2", 301)]
    [TestCase("Syria", 2)]
    [TestCase("Idleb Governorate", 207)]
    public void Resolve_WhatAPersonTypes_IsFound(string typed, int expected) =>
        Assert.That(Gazetteer.Resolve(typed), Is.InstanceOf<PlaceMatch.Found>().With.Property("Place").Property("Id").EqualTo(expected));

    [TestCase("ECISLA")]
    [TestCase("Idleb")]
    [TestCase("Suran@3")]
    public void Resolve_SeveralFit_IsAmbiguous(string typed) => Assert.That(Gazetteer.Resolve(typed), Is.InstanceOf<PlaceMatch.Ambiguous>());

    [TestCase("")]
    [TestCase("@1")]
    [TestCase("Ninewa@9")]
    [TestCase("Ninewa@2")]
    public void Resolve_NothingFits_IsUnknown(string typed) => Assert.That(Gazetteer.Resolve(typed), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Resolve_Code_DoesNotDoubtItsName() =>
        Assert.That(((PlaceMatch.Found)Gazetteer.Resolve("SY07")).NameDisagrees, Is.False);

    [Test]
    public void Resolve_OwnKey_IsNeverAnotherPlace() =>
        Assert.That(Gazetteer.All.Where(p => Gazetteer.Resolve(p.Key) is PlaceMatch.Unknown or PlaceMatch.Found && !IsFound(p)), Is.Empty);

    private static bool IsFound(Place place) => Gazetteer.Resolve(place.Key) is PlaceMatch.Found found && found.Place == place;
}
