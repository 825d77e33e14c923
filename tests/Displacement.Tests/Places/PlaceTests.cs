using System.Globalization;
using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class PlaceTests
{
    private static readonly PlaceName[] Idleb = [new("Idlib", "en", false), new("Idleb", "en", true), new("إدلب", "ar", true)];

    [TestCase("en", "Idleb")]
    [TestCase("ar", "إدلب")]
    [TestCase("fr", "Idleb")]
    public void NameIn_Language_IsItsPrimaryNameOrTheEnglish(string language, string expected) =>
        Assert.That(With(Idleb).NameIn(language), Is.EqualTo(expected));

    [Test]
    public void NameIn_OnlyAnAliasInTheLanguage_IsTheAlias() =>
        Assert.That(With([new("Idlib", "fr", false), Idleb[1]]).NameIn("fr"), Is.EqualTo("Idlib"));

    [Test]
    public void NameIn_NoEnglishName_IsAnyPrimary() =>
        Assert.That(With([new("x", "und", false), Idleb[2]]).NameIn("fr"), Is.EqualTo("إدلب"));

    [Test]
    public void NameIn_NoName_IsTheCode() => Assert.That(With([], "SY07").NameIn("en"), Is.EqualTo("SY07"));

    [Test]
    public void NameIn_NeitherNameNorCode_IsTheId() => Assert.That(With([]).NameIn("en"), Is.EqualTo("#7"));

    [Test]
    public void Key_WithCode_IsTheCode() => Assert.That(With(Idleb, "SY07").Key, Is.EqualTo("SY07"));

    [Test]
    public void Key_WithoutCode_IsNameAndLevel() => Assert.That(With(Idleb).Key, Is.EqualTo("Idleb@1"));

    [Test]
    public void Key_World_IsWorld() => Assert.That(SmallWorld.Build().World.Key, Is.EqualTo("WORLD"));

    [TestCase("2019-12-31", false)]
    [TestCase("2020-01-01", true)]
    [TestCase("2020-12-31", true)]
    [TestCase("2021-01-01", false)]
    public void ValidOn_UnitOfOneYear_HasThatYearsDays(string day, bool expected)
    {
        Place place = new()
        {
            Id = 7,
            Level = AdminLevel.Governorate,
            CountryId = 2,
            Names = [],
            ValidFrom = new DateOnly(2020, 1, 1),
            ValidUntil = new DateOnly(2020, 12, 31),
        };

        Assert.That(place.ValidOn(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Is.EqualTo(expected));
    }

    [Test]
    public void ValidOn_UnknownStartAndEnd_IsAlways() => Assert.That(With(Idleb).ValidOn(DateOnly.MinValue), Is.True);

    private static Place With(PlaceName[] names, string? code = null) => new()
    {
        Id = 7,
        Level = AdminLevel.Governorate,
        CountryId = 2,
        Names = names,
        Code = code is null ? null : Pcode.Parse(code),
    };
}
