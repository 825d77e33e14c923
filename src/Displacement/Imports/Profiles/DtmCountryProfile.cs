namespace Displacement.Imports.Profiles;

/// <summary>
/// Country workbooks of IOM's Displacement Tracking Matrix: baseline and site sheets whose columns each country names its own way
/// (docs/formats.md). They are read as any table is; what marks them is their vocabulary.
/// </summary>
internal sealed class DtmCountryProfile : GenericProfile
{
    private const int FewestMarks = 2;
    private const int Surer = 15;

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "locationssid", "ssid", "dtmround", "sourceround", "idpcategory", "estimateindward", "estimatehhward", "assessmentperiods", "assessmentperiod", "publishedmonths", "stateofdisplacement",
        "lgaofdisplacement", "locationtype", "sitetype", "settlementtype", "locationstatusname", "sitestatus", "wardname", "lganame", "lga", "payamname", "payampcode", "villageidpsettlementname",
        "estimatednumberofidps", "estimatedofidpindividualstotal", "estimatedofidphouseholdstotal", "estimatedofreturneeindividualstotal", "statename",
    };

    public override string Name => "dtm-country";

    public override string Carrier => "IOM DTM";

    public override string Producer => "IOM DTM";

    public override int Score(SheetHeader header)
    {
        var own = base.Score(header);
        return own > 0 && Enumerable.Range(0, header.Width).Count(column => Marks.Contains(header.Folded(column))) >= FewestMarks && Bind(header).Values.Any(column => Bind(header)[column].Value!.Group is "displaced" or "returnees")
            ? own + Surer
            : 0;
    }
}
