using Displacement.Places;

namespace Displacement.Tests.Places;

public sealed class GazetteerTests
{
    private Gazetteer _gazetteer = null!;

    [SetUp]
    public void SetUp() => _gazetteer = SmallWorld.Build();

    [Test]
    public void World_SmallWorld_IsTheRoot() => Assert.That(_gazetteer.World.Level, Is.EqualTo(AdminLevel.World));

    [Test]
    public void ById_UnknownId_IsNull() => Assert.That(_gazetteer.ById(99_999), Is.Null);

    [Test]
    public void Children_Country_AreItsGovernorates() => Assert.That(_gazetteer.Children(Code("SYR")), Has.Count.EqualTo(14));

    [Test]
    public void Children_ChildSkippingLevels_IsAmongThem() => Assert.That(_gazetteer.Children(Code("SY07")), Does.Contain(Code("C1003")));

    [Test]
    public void Children_OnADay_LeaveOutEndedUnits()
    {
        _gazetteer.Add(Learned(900, "SY0799", Code("SY07"), until: new DateOnly(2015, 1, 1)));

        Assert.That(_gazetteer.Children(Code("SY07"), new DateOnly(2016, 1, 1)).Select(p => p.Id), Does.Not.Contain(900));
    }

    [Test]
    public void DescendantsAndSelf_Governorate_ParentsBeforeChildren() =>
        Assert.That(_gazetteer.DescendantsAndSelf(Code("SY02")).Select(p => p.Key), Is.EqualTo(["SY02", "SY0204", "SY020405"]));

    [Test]
    public void DescendantsAndSelf_World_IsAll() =>
        Assert.That(_gazetteer.DescendantsAndSelf(_gazetteer.World), Is.EquivalentTo(_gazetteer.All));

    [Test]
    public void IsWithin_AnyPlaceAndAncestor_AgreesWithTheWalk()
    {
        foreach (Place ancestor in _gazetteer.All)
        {
            HashSet<Place> below = [.. _gazetteer.DescendantsAndSelf(ancestor)];
            Assert.That(_gazetteer.All.Where(p => _gazetteer.IsWithin(p, ancestor)), Is.EquivalentTo(below));
        }
    }

    [Test]
    public void Ancestors_SubDistrict_NearestFirstWorldLast() =>
        Assert.That(_gazetteer.Ancestors(Code("SY020405")).Select(p => p.Key), Is.EqualTo(["SY0204", "SY02", "SYR", "WORLD"]));

    [Test]
    public void CountryOf_Country_IsItself() => Assert.That(_gazetteer.CountryOf(Code("SYR")), Is.SameAs(Code("SYR")));

    [Test]
    public void CountryOf_World_IsNull() => Assert.That(_gazetteer.CountryOf(_gazetteer.World), Is.Null);

    [Test]
    public void AtLevel_DistrictsOfACountry_AreAll() =>
        Assert.That(_gazetteer.AtLevel(Code("SYR"), AdminLevel.District).Select(p => p.Key),
            Is.EquivalentTo(["SY0204", "SY0501", "SY0700", "SY0702", "SY0703", "SY0705"]));

    [Test]
    public void AtLevel_CommunityRightUnderGovernorate_IsFound() =>
        Assert.That(_gazetteer.AtLevel(Code("SY07"), AdminLevel.Community), Is.EqualTo([Code("C1003")]));

    [Test]
    public void ByCode_OneCodeAtTwoLevels_IsBoth() => Assert.That(_gazetteer.ByCode("ECISLA"), Has.Count.EqualTo(2));

    [TestCase(AdminLevel.Governorate, 300)]
    [TestCase(AdminLevel.District, 301)]
    public void ByCode_OneCodeAtTwoLevels_LevelDecides(AdminLevel level, int expected) =>
        Assert.That(_gazetteer.ByCode("ECISLA", level).Single().Id, Is.EqualTo(expected));

    [Test]
    public void ByCode_Iso2_FindsWhatIso3Finds() => Assert.That(_gazetteer.ByCode(" sy "), Is.EqualTo(_gazetteer.ByCode("SYR")));

    [Test]
    public void ByCode_OtherCountry_FindsNothing() => Assert.That(_gazetteer.ByCode("SY07", countryId: 4), Is.Empty);

    [Test]
    public void Add_LearnedPlace_IsFoundByName()
    {
        _ = _gazetteer.Resolve("Nowhere"); // the names are indexed by now
        _gazetteer.Add(Learned(901, null, Code("SY07"), "Maaret Tamsrin"));

        Assert.That(_gazetteer.Resolve("Maaret Tamsrin@2"), Is.InstanceOf<PlaceMatch.Found>());
    }

    [Test]
    public void Add_UnknownParent_IsRefused() =>
        Assert.That(() => _gazetteer.Add(new Place { Id = 902, Level = AdminLevel.District, CountryId = 2, ParentId = 12_345, Names = [] }),
            Throws.ArgumentException);

    [Test]
    public void Add_IdInUse_LeavesEverythingAsItWas()
    {
        int before = _gazetteer.Children(Code("SY07")).Count;

        Assert.That(() => _gazetteer.Add(Learned(201, "X1", Code("SY07"))), Throws.ArgumentException);
        Assert.That(_gazetteer.Children(Code("SY07")), Has.Count.EqualTo(before));
    }

    [Test]
    public void Constructor_NoWorld_IsRefused() => Assert.That(() => new Gazetteer([]), Throws.ArgumentException);

    [Test]
    public void Constructor_ParentAtTheSameLevel_IsRefused() =>
        Assert.That(() => new Gazetteer([.. _gazetteer.All, Learned(903, "X1", Code("SY0700"))]), Throws.ArgumentException);

    [Test]
    public void Constructor_ChildBeforeParent_IsTaken() => Assert.That(new Gazetteer(_gazetteer.All.Reverse()).All, Has.Count.EqualTo(_gazetteer.All.Count));

    private Place Code(string code) => _gazetteer.ByCode(code).Single();

    private static Place Learned(int id, string? code, Place parent, string name = "Learned", DateOnly? until = null) => new()
    {
        Id = id,
        Code = code is null ? null : Pcode.Parse(code),
        Level = AdminLevel.District,
        CountryId = parent.CountryId,
        ParentId = parent.Id,
        Names = [new(name, "und", true)],
        IsProvisional = true,
        ValidUntil = until,
    };
}
