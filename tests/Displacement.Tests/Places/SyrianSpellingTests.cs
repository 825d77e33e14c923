using Displacement.Places;

namespace Displacement.Tests.Places;

/// <summary>The spellings of the file syr-population-atlas, all of them, against the names of the COD and a few aliases.</summary>
public sealed class SyrianSpellingTests
{
    private static readonly Gazetteer Gazetteer = SmallWorld.Build();

    [TestCase("Al Ḥasakah", "SY08")]
    [TestCase("Aleppo", "SY02")]
    [TestCase("Ar Raqqah", "SY11")]
    [TestCase("As Suwayda", "SY13")]
    [TestCase("As Suwayda'", "SY13")]
    [TestCase("Damascus", "SY01")]
    [TestCase("Dar`a", "SY12")]
    [TestCase("Dara", "SY12")]
    [TestCase("Dayr Az Zawr", "SY09")]
    [TestCase("Hamah", "SY05")]
    [TestCase("Homs", "SY04")]
    [TestCase("Idlib", "SY07")]
    [TestCase("Lattakia", "SY06")]
    [TestCase("Quneitra", "SY14")]
    [TestCase("Rif Dimashq", "SY03")]
    [TestCase("Tartus", "SY10")]
    [TestCase("Ţarţūs", "SY10")]
    [TestCase("Ḩamāh", "SY05")]
    public void Match_SpellingOfAGovernorate_IsThatGovernorate(string spelling, string code)
    {
        PlaceQuery query = new(null, spelling, AdminLevel.Governorate, Gazetteer.ById(2));

        PlaceMatch match = new PlaceMatcher(Gazetteer).Match(query);

        Assert.That(match, Is.InstanceOf<PlaceMatch.Found>().With.Property("Place").Property("Key").EqualTo(code));
    }
}
