using Displacement.Places;

namespace Displacement.Tests.Places;

/// <summary>Codes that are not as their list has them.</summary>
public sealed class CodeFormsTests
{
    private static readonly Gazetteer Gazetteer = SmallWorld.Build();

    [TestCase("7", AdminLevel.Governorate, "SY07")]
    [TestCase("07", AdminLevel.Governorate, "SY07")]
    [TestCase("7.0", AdminLevel.Governorate, "SY07")]
    [TestCase("703", AdminLevel.District, "SY0703")]
    [TestCase("20405", AdminLevel.SubDistrict, "SY020405")]
    public void Match_CodeWithoutZerosOrLetters_IsTheOneThatFits(string code, AdminLevel level, string expected) =>
        Assert.That(Match(code, null, level), Is.InstanceOf<PlaceMatch.Found>().With.Property("By").EqualTo(MatchMethod.RepairedCode).And.Property("Place").Property("Key").EqualTo(expected));

    [TestCase("SY7")]
    [TestCase("77")]
    [TestCase("1.2E+05")]
    public void Match_CodeOfWhichNobodyKnowsWhatIsLost_IsUnknown(string code) => Assert.That(Match(code, null, AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_BareNumberWithoutACountry_IsUnknown() =>
        Assert.That(new PlaceMatcher(Gazetteer).Match(new PlaceQuery("703", null, AdminLevel.District)), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_BareNumberWithAnotherPlacesName_TheNameDecides() =>
        Assert.That(Match("7", "Homs", AdminLevel.Governorate), Is.EqualTo(new PlaceMatch.Found(Gazetteer.ById(204)!, MatchMethod.Name, NameDisagrees: false)));

    [TestCase("SYR07", AdminLevel.Governorate, "SY07")]
    [TestCase("syr0703", AdminLevel.District, "SY0703")]
    public void Match_CodeWithTheOtherLettersOfItsCountry_IsAVariant(string code, AdminLevel level, string expected) =>
        Assert.That(Match(code, null, level), Is.InstanceOf<PlaceMatch.Found>().With.Property("By").EqualTo(MatchMethod.CodeVariant).And.Property("Place").Property("Key").EqualTo(expected));

    [Test]
    public void Match_CodeWithTheLettersOfAnotherCountry_IsUnknown() => Assert.That(Match("SOM07", null, AdminLevel.Governorate), Is.InstanceOf<PlaceMatch.Unknown>());

    [TestCase("1.2E+05", true)]
    [TestCase("6.2179E+4", true)]
    [TestCase("6,2179e+04", true)]
    [TestCase("1E5", false)]
    [TestCase("62179", false)]
    [TestCase("SY07", false)]
    public void IsScientific_Code_IsRecognised(string code, bool expected) => Assert.That(RuinedCode.IsScientific(code), Is.EqualTo(expected));

    private static PlaceMatch Match(string code, string? name, AdminLevel level) =>
        new PlaceMatcher(Gazetteer).Match(new PlaceQuery(code, name, level, Gazetteer.ById(2)));
}
