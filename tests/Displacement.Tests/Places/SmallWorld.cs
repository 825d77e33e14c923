using Displacement.Places;

namespace Displacement.Tests.Places;

/// <summary>A few places of four countries, with the codes and names their lists really give them; aliases made by hand.</summary>
internal sealed class SmallWorld
{
    private readonly List<Place> _places =
    [
        new() { Id = 1, Level = AdminLevel.World, CountryId = 0, Names = [new("World", "en", true)] },
    ];

    private SmallWorld()
    {
    }

    public static Gazetteer Build()
    {
        SmallWorld world = new();
        world.AddSyria();
        Place ecuador = world.Country(3, "ECU", "EC", "Ecuador");
        Place isla = world.Add(300, "ECISLA", AdminLevel.Governorate, ecuador, "Isla");
        world.Add(301, "ECISLA", AdminLevel.District, isla, "Isla");
        Place study = world.Add(302, "ECNO APLICA", AdminLevel.Governorate, ecuador, "No Aplica");
        world.Add(303, "ECNO APLICA", AdminLevel.District, study, "Zona en Estudio: Juval (Canar-Chimborazo)");
        Place somalia = world.Country(4, "SOM", "SO", "Somalia");
        Place bay = world.Add(400, "SO24", AdminLevel.Governorate, somalia, "Bay");
        world.Add(401, "SO2401", AdminLevel.District, bay, "Baidoa");
        world.Add(402, "SO2402", AdminLevel.District, bay, "Buur Hakaba");
        Place iraq = world.Country(5, "IRQ", "IQ", "Iraq");
        Place ninewa = world.Add(500, null, AdminLevel.Governorate, iraq, "Ninewa", "ar:نينوى", "Ninawa");
        world.Add(501, null, AdminLevel.Site, ninewa, "Hassansham U3");
        return new Gazetteer(world._places);
    }

    private void AddSyria()
    {
        Place syria = Country(2, "SYR", "SY", "Syria");
        Add(201, "SY01", AdminLevel.Governorate, syria, "Damascus", "ar:دمشق");
        Place aleppo = Add(202, "SY02", AdminLevel.Governorate, syria, "Aleppo", "ar:حلب");
        Add(203, "SY03", AdminLevel.Governorate, syria, "Rural Damascus", "ar:ريف دمشق", "Rif Dimashq");
        Add(204, "SY04", AdminLevel.Governorate, syria, "Homs", "ar:حمص");
        Place hama = Add(205, "SY05", AdminLevel.Governorate, syria, "Hama", "ar:حماة", "Hamah");
        Add(206, "SY06", AdminLevel.Governorate, syria, "Lattakia", "ar:اللاذقية");
        Place idleb = Add(207, "SY07", AdminLevel.Governorate, syria, "Idleb", "ar:إدلب", "Idlib");
        Add(208, "SY08", AdminLevel.Governorate, syria, "Al-Hasakeh", "ar:الحسكة", "Al Hasakah");
        Add(209, "SY09", AdminLevel.Governorate, syria, "Deir-ez-Zor", "ar:دير الزور", "Dayr az-Zawr");
        Add(210, "SY10", AdminLevel.Governorate, syria, "Tartous", "ar:طرطوس", "Tartus");
        Add(211, "SY11", AdminLevel.Governorate, syria, "Ar-Raqqa", "ar:الرقة", "Ar Raqqah");
        Add(212, "SY12", AdminLevel.Governorate, syria, "Dar'a", "ar:درعا");
        Add(213, "SY13", AdminLevel.Governorate, syria, "As-Sweida", "ar:السويداء", "As Suwayda");
        Add(214, "SY14", AdminLevel.Governorate, syria, "Quneitra", "ar:القنيطرة");
        Place azaz = Add(220, "SY0204", AdminLevel.District, aleppo, "A'zaz");
        Add(221, "SY020405", AdminLevel.SubDistrict, azaz, "Suran", "ar:صوران");
        Place hamaDistrict = Add(222, "SY0501", AdminLevel.District, hama, "Hama", "ar:حماة");
        Add(223, "SY050101", AdminLevel.SubDistrict, hamaDistrict, "Suran", "ar:صوران");
        Add(224, "SY0700", AdminLevel.District, idleb, "Idleb", "ar:مركز إدلب", "Idlib");
        Add(225, "SY0702", AdminLevel.District, idleb, "Al Ma'ra", "ar:معرة النعمان");
        Add(226, "SY0703", AdminLevel.District, idleb, "Harim", "ar:حارم");
        Add(227, "SY0705", AdminLevel.District, idleb, "Ariha", "ar:أريحا");
        Add(228, "C1003", AdminLevel.Community, idleb, "Babila"); // no district known: the child skips two levels
    }

    private Place Country(int id, string iso3, string iso2, string name)
    {
        Place country = new()
        {
            Id = id,
            Code = Pcode.Parse(iso3),
            OtherCodes = [iso2],
            Level = AdminLevel.Country,
            CountryId = id,
            ParentId = 1,
            Names = [new(name, "en", true)],
        };
        _places.Add(country);
        return country;
    }

    private Place Add(int id, string? code, AdminLevel level, Place parent, string name, params string[] others)
    {
        Place place = new()
        {
            Id = id,
            Code = code is null ? null : Pcode.Parse(code),
            Level = level,
            CountryId = parent.CountryId,
            ParentId = parent.Id,
            Names = [new(name, "en", true), .. others.Select(Other)],
        };
        _places.Add(place);
        return place;
    }

    private static PlaceName Other(string text) =>
        text.StartsWith("ar:", StringComparison.Ordinal) ? new(text[3..], "ar", true) : new(text, "en", false);
}
