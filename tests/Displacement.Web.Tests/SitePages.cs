namespace Displacement.Web.Tests;

/// <summary>An address of each page of a site with the sample, in each language.</summary>
internal static class SitePages
{
    public static readonly string[] Paths =
    [
        "/",
        "/?on=2018-09-07&known=2099-01-01",
        "/places",
        "/places?q=idl",
        "/places?q=Damascsu",
        "/places/SY07",
        "/places/SYR?on=2026-01-01",
        "/places/SY07/compare",
        "/places/SY07/balance?on=2018-08-31&from=2018-08-01",
        "/places/SY07/origins",
        "/places/SY07/ages?on=2018-08-31",
        "/figures?place=SY0700&group=displaced&measure=arrivals&from=2018-07-01&on=2018-08-31",
        "/places/SY07/trend",
        "/places/SY07/trend?group=civilians&on=2018-09-10&from=2018-08-20&by=week",
        "/places/SY07/compare?group=civilians&on=2018-09-10&then=2018-09-05",
        "/places/SY07?rule=freshness&published=2018-09-05",
        "/places/WORLD?on=2026-01-01",
        "/figures?place=SY07&group=displaced",
        "/figures?place=SY07&group=civilians",
        "/figures?place=SYR&group=displaced&on=2026-01-01",
        "/figures/decide?place=SY07&group=civilians&on=2018-09-10",
        "/figures/decide?place=SY0702&group=displaced",
        "/figures?place=SY0702&group=displaced",
        "/imports/1/lines/5?column=words",
        "/imports",
        "/imports/1",
        "/imports/1/columns",
        "/imports/1/diff",
        "/imports/1/diff?way=retract",
        "/imports/1/diff?kind=new",
        "/imports/template",
        "/imports/readings",
        "/imports/1/places",
        "/places/decisions",
        "/reports",
        "/reports?place=SYR&on=2026-01-01",
        "/events",
        "/events/2?on=2018-09-10",
        "/sources",
        "/rules",
        "/disagreements?place=SY07&on=2018-09-10",
    ];

    /// <summary>Pages that say that something is not there.</summary>
    public static readonly string[] Missing = ["/nowhere", "/places/NOWHERE", "/imports/99", "/imports/99/diff", "/events/99", "/imports/running/0123456789abcdef", "/figures", "/reports/district-summary.pdf"];

    public static readonly string[] Languages = ["en", "ar", "fr"];

    /// <summary>An address in a language.</summary>
    public static string In(string language, string path) => path == "/" ? "/" + language : path.StartsWith("/?", StringComparison.Ordinal) ? "/" + language + path[1..] : "/" + language + path;
}
