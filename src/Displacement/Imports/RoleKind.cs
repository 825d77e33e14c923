namespace Displacement.Imports;

/// <summary>What a column may mean.</summary>
public enum RoleKind
{
    /// <summary>Nothing that is read.</summary>
    Ignore = 0,

    /// <summary>A place's code; with the level of the column, where it has one.</summary>
    AdminCode,

    /// <summary>A place's name.</summary>
    AdminName,

    /// <summary>The code of a place's parent, in a list of places.</summary>
    ParentCode,

    /// <summary>A place within the country whose text says its level ("Aleppo [Admin 1]"); without one, a site.</summary>
    Location,

    /// <summary>The level of the row's place.</summary>
    Level,

    /// <summary>A figure.</summary>
    Value,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>An age band as text.</summary>
    AgeRange,

    /// <summary>First year of age.</summary>
    AgeMin,

    /// <summary>Last year of age.</summary>
    AgeMax,

    /// <summary>The group counted.</summary>
    Group,

    /// <summary>Why people were displaced.</summary>
    Reason,

    /// <summary>The code of the place of origin.</summary>
    OriginCode,

    /// <summary>The name of the place of origin.</summary>
    OriginName,

    /// <summary>In need, targeted, reached, affected: never added to each other.</summary>
    Status,

    /// <summary>The sector (cluster) of a status: never added to another.</summary>
    Sector,

    /// <summary>A plan's category in words, which mixes group, sex, age and status and overlaps with others.</summary>
    Caseload,

    /// <summary>Any further split: kind of site, caseload.</summary>
    Category,

    /// <summary>The day of a row.</summary>
    Date,

    /// <summary>First day of a row's period.</summary>
    DateStart,

    /// <summary>Last day of a row's period.</summary>
    DateEnd,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Month, beside a year.</summary>
    Month,

    /// <summary>First day of the event that the row is about; it is checked, and does not date the figure.</summary>
    EventStart,

    /// <summary>Last day of that event.</summary>
    EventEnd,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The round's number.</summary>
    Round,

    /// <summary>The producer's operation.</summary>
    Operation,

    /// <summary>The assessment type.</summary>
    Assessment,

    /// <summary>Who counted.</summary>
    Producer,

    /// <summary>Who carries the figure.</summary>
    Carrier,

    /// <summary>A remark, read before the figures beside it.</summary>
    Remark,

    /// <summary>First day on which a listed place is valid.</summary>
    ValidFrom,

    /// <summary>Latitude of a listed place.</summary>
    Latitude,

    /// <summary>Longitude of a listed place.</summary>
    Longitude,

    /// <summary>The kind of a site: camp, collective centre, host community.</summary>
    SiteType,

    /// <summary>Whether a site is open or closed.</summary>
    SiteStatus,
}
