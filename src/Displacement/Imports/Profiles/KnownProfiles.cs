namespace Displacement.Imports.Profiles;

/// <summary>The layouts, the particular before the general.</summary>
internal static class KnownProfiles
{
    /// <summary>In the order in which equals are preferred.</summary>
    public static IReadOnlyList<Profile> All { get; } =
    [
        new TemplateProfile(), new ClaimsProfile(), new DtmProfile(), new HapiIdpsProfile(), new HapiPopulationProfile(),
        new HapiNeedsProfile(), new HapiRefugeesProfile(), new HnoProfile(), new GiddProfile(), new GiddDisastersProfile(), new CodLongProfile(),
        new UnhcrDemographicsProfile(), new UnhcrProfile(), new PopstatsProfile(),
        new CodWideProfile(), new PcodesProfile(), new HxlProfile(), new DtmCountryProfile(), new GenericProfile(),
    ];

    /// <summary>The layout of a name, or null.</summary>
    public static Profile? Named(string name) =>
        All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));
}
