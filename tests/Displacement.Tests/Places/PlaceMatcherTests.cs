using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class PlaceMatcherTests
{
    private Gazetteer _gazetteer = null!;
    private PlaceMatcher _matcher = null!;

    [SetUp]
    public void SetUp()
    {
        _gazetteer = SmallWorld.Build();
        _matcher = new PlaceMatcher(_gazetteer);
    }

    [Test]
    public void Match_Code_IsFoundByCode() =>
        Assert.That(Match("sy0702", null), Is.EqualTo(new PlaceMatch.Found(Place(225), MatchMethod.Code, NameDisagrees: false)));

    [Test]
    public void Match_UnknownCodeWithName_IsFoundByName() =>
        Assert.That(Match("X99", "Ariha"), Is.EqualTo(new PlaceMatch.Found(Place(227), MatchMethod.Name, NameDisagrees: false)));

    [Test]
    public void Match_CodeOfAnotherLevel_IsNoMatch() => Assert.That(Match("SY07", null, AdminLevel.District), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_CodeOfAnotherLevelWithName_NameDecides() =>
        Assert.That(Match("SY07", "Idleb", AdminLevel.District), Is.EqualTo(new PlaceMatch.Found(Place(224), MatchMethod.Name, NameDisagrees: false)));

    [Test]
    public void Match_CodeOutsideTheParent_IsUnknown() => Assert.That(Match("SY0700", "Idleb", within: 202), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_CodeOutsideTheParent_SuggestsTheHit() =>
        Assert.That(Suggested(Match("SY0700", null, within: 202)).First(), Is.EqualTo(224));

    [Test]
    public void Match_CodeOfTheParentItself_IsFound() => Assert.That(Match("SYR", null, within: 2), Is.InstanceOf<PlaceMatch.Found>());

    [Test]
    public void Match_CodeAtTwoLevels_IsAmbiguous() => Assert.That(Match("ECISLA", "Isla"), Is.InstanceOf<PlaceMatch.Ambiguous>());

    [Test]
    public void Match_CodeAtTwoLevels_LevelDecides() =>
        Assert.That(Found(Match("ECISLA", null, AdminLevel.District)).Place.Id, Is.EqualTo(301));

    [Test]
    public void Match_CodeAtTwoLevelsWithDifferentNames_NameDecides() =>
        Assert.That(Found(Match("ECNO APLICA", "No Aplica")).Place.Id, Is.EqualTo(302));

    [Test]
    public void Match_CodeLosingADigit_SuggestsWhatHasIt() => Assert.That(Suggested(Match("SO240", null)), Does.Contain(401));

    [Test]
    public void Match_CodeLosingADigitWithName_NameRanks() => Assert.That(Suggested(Match("SO240", "Buur Hakabe")).First(), Is.EqualTo(402));

    [Test]
    public void Match_NameOfASibling_CodeWinsAndDisagrees() => Assert.That(Found(Match("SY02", "Idlib")), Is.EqualTo(new PlaceMatch.Found(Place(202), MatchMethod.Code, NameDisagrees: true) { Namesake = Place(207) }));

    [Test]
    public void Match_NameQuiteUnlike_Disagrees() => Assert.That(Found(Match("SY0703", "Kobane")).NameDisagrees, Is.True);

    [TestCase("Harem")]
    [TestCase("حارم")]
    [TestCase("HARIM")]
    [TestCase("Харим")]
    [TestCase("")]
    public void Match_NameAnotherSpelling_DoesNotDisagree(string name) => Assert.That(Found(Match("SY0703", name)).NameDisagrees, Is.False);

    [TestCase("Idleb", MatchMethod.Name)]
    [TestCase("IDLEB", MatchMethod.FoldedName)]
    [TestCase("Idlib", MatchMethod.Alias)]
    [TestCase("إدلب", MatchMethod.Name)]
    [TestCase("ادلب", MatchMethod.FoldedName)]
    public void Match_SpellingsOfIdlebGovernorate_SayWhatTheyHit(string name, MatchMethod by) =>
        Assert.That(Match(null, name, AdminLevel.Governorate), Is.EqualTo(new PlaceMatch.Found(Place(207), by, NameDisagrees: false)));

    [Test]
    public void Match_NameAtTwoLevels_IsAmbiguous() =>
        Assert.That(((PlaceMatch.Ambiguous)Match(null, "Idleb")).Candidates.Select(p => p.Key), Is.EqualTo(["SY07", "SY0700"]));

    [Test]
    public void Match_NameAtTwoLevels_LevelDecides() => Assert.That(Found(Match(null, "Idlib", AdminLevel.District)).Place.Id, Is.EqualTo(224));

    [Test]
    public void Match_NameAtTwoLevels_ParentDecides() => Assert.That(Found(Match(null, "Idleb", within: 207)).Place.Id, Is.EqualTo(224));

    [Test]
    public void Match_NameInTwoDistricts_IsAmbiguous() =>
        Assert.That(Match(null, "Suran", AdminLevel.SubDistrict), Is.InstanceOf<PlaceMatch.Ambiguous>());

    [TestCase(220, 221)]
    [TestCase(205, 223)]
    public void Match_NameInTwoDistricts_AnyAncestorDecides(int within, int expected) =>
        Assert.That(Found(Match(null, "Suran", within: within)).Place.Id, Is.EqualTo(expected));

    [Test]
    public void Match_MisspeltDistrictInItsRegion_IsSuggested() =>
        Assert.That(Suggested(Match(null, "Haram", AdminLevel.District, 207)).First(), Is.EqualTo(226));

    [Test]
    public void Match_NameUnderTheWrongParent_SuggestsTheRightPlace() =>
        Assert.That(Suggested(Match(null, "Ariha", AdminLevel.District, 202)), Is.EqualTo([227]));

    [Test]
    public void Match_MisspeltName_IsNeverApplied() => Assert.That(Match(null, "Alepo"), Is.InstanceOf<PlaceMatch.Unknown>());

    [Test]
    public void Match_NothingLikeIt_SuggestsNothing() => Assert.That(Suggested(Match("#N/A", "xqzv")), Is.Empty);

    [TestCase(null, null)]
    [TestCase("", " ")]
    [TestCase("-", "--")]
    public void Match_Nothing_IsUnknown(string? code, string? name) => Assert.That(Suggested(Match(code, name)), Is.Empty);

    [Test]
    public void Match_ManyAlike_SuggestsFiveAtMost() => Assert.That(Suggested(Match("SY00", null)), Has.Count.EqualTo(5));

    private PlaceMatch Match(string? code, string? name, AdminLevel? level = null, int? within = null) =>
        _matcher.Match(new PlaceQuery(code, name, level, within is { } id ? Place(id) : null));

    private Place Place(int id) => _gazetteer.ById(id)!;

    private static PlaceMatch.Found Found(PlaceMatch match) => (PlaceMatch.Found)match;

    private static List<int> Suggested(PlaceMatch match) => [.. ((PlaceMatch.Unknown)match).Suggestions.Select(s => s.Place.Id)];
}
