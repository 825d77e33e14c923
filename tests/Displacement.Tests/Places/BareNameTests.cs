using Displacement.Places;

namespace Displacement.Tests.Places;

/// <summary>Names with words around them, and Ukraine's regions by adjective, town and Russian spelling.</summary>
public sealed class BareNameTests
{
    private static readonly Gazetteer Syria = SmallWorld.Build();
    private static readonly Gazetteer Ukraine = BuildUkraine();

    [TestCase("Idleb Governorate", "SY07")]
    [TestCase("Governorate of Idleb", "SY07")]
    [TestCase("Idlib governorate", "SY07")]
    [TestCase("محافظة إدلب", "SY07")]
    [TestCase("محافظة حماه", "SY05")]
    [TestCase("Gouvernorat d'Idleb", "SY07")]
    [TestCase("Gouvernorat d’Idleb", "SY07")]
    [TestCase("Province de Homs", "SY04")]
    public void Match_NameWithItsKind_IsFoundByTheBareName(string name, string code) =>
        Assert.That(Match(Syria, name, AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Found>().With.Property("By").EqualTo(MatchMethod.BareName).And.Property("Place").Property("Key").EqualTo(code));

    [TestCase("Idleb Governorate", AdminLevel.District)]
    [TestCase("محافظة حارم", AdminLevel.District)]
    public void Match_NameWithTheKindOfAnotherLevel_IsUnknown(string name, AdminLevel level) => Assert.That(Match(Syria, name, level), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_NameWithItsKindInTwoDistricts_IsAmbiguous() => Assert.That(Match(Syria, "Nahia Suran Subdistrict", AdminLevel.SubDistrict), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_BareNameInTwoDistricts_IsAmbiguous() => Assert.That(Match(Syria, "Suran Subdistrict", AdminLevel.SubDistrict), Is.InstanceOf<PlaceMatch.Ambiguous>());

    [TestCase("District 1")]
    [TestCase("Zone of")]
    [TestCase("Governorate")]
    public void Match_NameThatIsNothingButKinds_IsUnknown(string name) => Assert.That(Match(Syria, name, null), Is.InstanceOf<PlaceMatch.Unknown>());

    [TestCase("Donetsk oblast", "UA14")]
    [TestCase("Donetsk", "UA14")]
    [TestCase("Донецька", "UA14")]
    [TestCase("Донецька область", "UA14")]
    [TestCase("Донецкая область", "UA14")]
    [TestCase("Kyiv oblast", "UA32")]
    [TestCase("Київська область", "UA32")]
    [TestCase("Киевская область", "UA32")]
    [TestCase("Kiev oblast", "UA32")]
    [TestCase("Cherkasy oblast", "UA71")]
    [TestCase("Черкаська", "UA71")]
    [TestCase("Cherkassy", "UA71")]
    [TestCase("Chernihiv oblast", "UA74")]
    [TestCase("Chernigov", "UA74")]
    [TestCase("Odesa", "UA51")]
    [TestCase("Одесская область", "UA51")]
    [TestCase("Lugansk", "UA44")]
    [TestCase("Харьковская область", "UA63")]
    [TestCase("Запорізька область", "UA23")]
    [TestCase("Zaporizhzhia oblast", "UA23")]
    [TestCase("Вінницька", "UA05")]
    [TestCase("Vinnytsia oblast", "UA05")]
    [TestCase("Миколаївська", "UA48")]
    [TestCase("Nikolaev", "UA48")]
    public void Match_SpellingOfAUkrainianRegion_IsThatRegion(string name, string code) =>
        Assert.That(Match(Ukraine, name, AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Found>().With.Property("Place").Property("Key").EqualTo(code));

    [Test]
    public void Match_TownThatIsARegionToo_IsTheTown() =>
        Assert.That(Match(Ukraine, "Kyiv", AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Found>().With.Property("Place").Property("Key").EqualTo("UA80"));

    [Test]
    public void Match_RussianNameOfTownAndRegion_IsAmbiguous() => Assert.That(Match(Ukraine, "Kiev", AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Ambiguous>());

    private static PlaceMatch Match(Gazetteer gazetteer, string name, AdminLevel? level) =>
        new PlaceMatcher(gazetteer).Match(new PlaceQuery(null, name, level, gazetteer.ById(2)));

    private static Gazetteer BuildUkraine()
    {
        (string Code, string Name)[] regions =
        [
            ("UA14", "Donetska"), ("UA32", "Kyivska"), ("UA80", "Kyiv"), ("UA71", "Cherkaska"), ("UA74", "Chernihivska"), ("UA51", "Odeska"), ("UA44", "Luhanska"),
            ("UA63", "Kharkivska"), ("UA23", "Zaporizka"), ("UA05", "Vinnytska"), ("UA48", "Mykolaivska"),
        ];
        return new Gazetteer(
        [
            new Place { Id = 1, Level = AdminLevel.World, CountryId = 0, Names = [new("World", "en", true)] },
            new Place { Id = 2, Code = Pcode.Parse("UKR"), OtherCodes = ["UA"], Level = AdminLevel.Country, CountryId = 2, ParentId = 1, Names = [new("Ukraine", "en", true)] },
            .. regions.Select((region, i) => new Place { Id = 10 + i, Code = Pcode.Parse(region.Code), Level = AdminLevel.Governorate, CountryId = 2, ParentId = 2, Names = [new(region.Name, "en", true)] }),
        ]);
    }
}
