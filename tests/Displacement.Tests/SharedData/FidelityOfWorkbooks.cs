using Displacement.People;
using Displacement.Places;

namespace Displacement.Tests.SharedData;

/// <summary>Workbooks of offices: South Sudan's displacement tracking, and two population estimates.</summary>
internal static class FidelityOfWorkbooks
{
    private const string OtherSheet = "another sheet of the workbook than the one with the figures";

    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "ssd-dtm-r11/iom_dtm_dtm_south_sudan_baseline_assessment_round_11.xlsx",
            FidelityFact.Of("location_rows", run => run.Batch.Rows),
            FidelityFact.Of("idps", run => run.Best("SSD", "displaced", "2021-09-30")),
            FidelityFact.Of("returnees", run => run.Best("SSD", "returnees", "2021-09-30")),
            FidelityFact.NotAsked("county_rows", OtherSheet),
            FidelityFact.Of("county_idps", run => run.Best("SSD", "displaced", "2021-09-30", ask => ask with { Level = AdminLevel.District })),
            FidelityFact.Each("idps_by_state", (run, state) => run.Best(state[..4], "displaced", "2021-09-30")),
            FidelityFact.NotAsked("hxl_row_on_sheets", OtherSheet),
            FidelityFact.Of("on", FidelityOfUnhcr.LastDay)),
        new(
            "ukr-pop-2020-xlsx/ukr_admpop_2020_v02.xlsx",
            FidelityFact.Of("sheets", run => run.Sheets()),
            FidelityFact.Of("adm1_rows", run => run.Batch.Rows),
            FidelityFact.Of("total", run => run.Part("UKR", "population", "2020-12-31", Sex.All)),
            FidelityFact.Of("female", run => run.Part("UKR", "population", "2020-12-31", Sex.Female)),
            FidelityFact.Of("male", run => run.Part("UKR", "population", "2020-12-31", Sex.Male)),
            FidelityFact.Of("age_0_19", run => run.Part("UKR", "population", "2020-12-31", Sex.All, "0-19")),
            FidelityFact.NotAsked("damaged_age_labels", "they stand on the sheets of the figures' charts"),
            FidelityFact.NotAsked("on", "the last day of the year that the file's name says")),
        new(
            "vct-pop-2022-xlsx/download-vct-admpop-2022.xlsx",
            FidelityFact.Of("total", run => run.Part("VCT", "population", "2022-12-31", Sex.All)),
            FidelityFact.Of("female", run => run.Part("VCT", "population", "2022-12-31", Sex.Female)),
            FidelityFact.Of("male", run => run.Part("VCT", "population", "2022-12-31", Sex.Male)),
            FidelityFact.NotAsked("on", "the last day of the year that the file's name says")),
    ];
}
