using System.Globalization;
using System.Text;

namespace Displacement.Tests.Kit;

/// <summary>A few rows of every layout, invented here: what is damaged to see whether any damage harms.</summary>
internal static class SmallFiles
{
    private const int Rows = 24;

    private static readonly string[] Districts = ["SY0700", "SY0702", "SY0703", "SY0704", "SY0705", "SY0200", "SY0201", "SY0301"];
    private static readonly string[] Names = ["Idleb", "Al Ma'ra", "Harim", "Jisr-Ash-Shugur", "Ariha", "Jebel Saman", "Al Bab", "Rural Damascus"];

    /// <summary>Text files with their names.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Texts { get; } =
    [
        Text("claims.csv", "id,place,place_name,group,sex,age,measure,day,until,words,share_of,scope,operation,assessment,producer,publisher,speaker,published,kind,nature,reliability,quote,reference", row => $"c{row},{District(row)},,displaced,,,stock,2018-09-0{row % 9 + 1},,\"some {row}.{row % 10} million\",{(row % 5 == 4 ? $"c{row - 1}" : string.Empty)},whole,,,UN,OCHA,,2018-09-10,real,estimated,B,words,ref"),
        Text("dtm-v2.csv", "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,assessmentType,operationStatus\n#id+code,#operation+name,#country+name,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm+level,#affected+idps,#date+reported,#date+year+reported,#date+month+reported,#round+code,#assessment+type,#operation+status", row => $"{row},Displacement in Syria,Syria,SYR,Idleb,SY07,{Name(row)},{District(row)},2,{row * 1_017},2018-0{row % 3 + 1}-28T00:00:00,2018,{row % 3 + 1},{row % 3 + 1},BA,Active"),
        Text("dtm-v3.csv", "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,displacementReason,numberMales,numberFemales,idpOriginAdmin1Name,idpOriginAdmin1Pcode,assessmentType,operationStatus", row => $"{row},Displacement in Syria,Syria,SYR,Idleb,SY07,{Name(row)},{District(row)},2,{row * 20},2018-03-31T00:00:00,2018,3,4,{(row % 2 == 0 ? "Conflict" : "conflict; Natural disaster")},{row * 9},{row * 11},Aleppo,SY02,SA,Active"),
        Text("hapi-idps.csv", $"{HapiPlaces},operation,assessment_type,population,reporting_round,{HapiPeriod}", row => $"{HapiPlace(row)},Displacement in Syria,BA,{row * 331},{row % 4},2018-0{row % 4 + 1}-01,2018-0{row % 4 + 1}-28,a,b,,"),
        Text("hapi-population.csv", $"{HapiPlaces},gender,age_range,min_age,max_age,population,{HapiPeriod}", row => $"{HapiPlace(row)},{(row % 2 == 0 ? "all,all,," : "f,0-4,0,4")},{row * 4_000},2018-01-01,2018-12-31,a,b,,"),
        Text("hapi-needs.csv", $"{HapiPlaces},sector_code,sector_name,category,population_status,population,{HapiPeriod}", row => $"{HapiPlace(row)},{(row % 2 == 0 ? "Intersectoral,Intersectoral," : "HEA,Health,Children")},{(row % 3 == 0 ? "INN" : "TGT")},{row * 900},2018-01-01,2018-12-31,a,b,,"),
        Text("hapi-refugees.csv", HapiRefugees, row => $"SYR,Syria,{(row % 2 == 0 ? "JOR" : "LBN")},,REF,{(row % 3 == 0 ? "all,all,," : "f,0-4,0,4")},{row * 77},20{row % 10 + 10}-01-01,20{row % 10 + 10}-12-31,a,b"),
        Text("hapi-returnees.csv", HapiRefugees, row => $"SYR,Syria,{(row % 2 == 0 ? "JOR" : "TUR")},,RET,all,all,,,{row * 33},20{row % 10 + 10}-01-01,20{row % 10 + 10}-12-31,a,b"),
        Text("cod-wide-2018.csv", "ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,REMARK,F_00_04,M_00_04,F_05_17,M_05_17,F_adulte,M_adulte,F_TL,M_TL,T_TL", row => $"Idleb,SY07,{Name(row)},{District(row)},{(row % 7 == 0 ? "Population is reflected in SY0702" : string.Empty)},{row},{row},{row},{row},{row},{row},\"{row * 3:N0}\",{row * 3},{row * 6}"),
        Text("cod-long.csv", "ISO3,Country,ADM1_PCODE,ADM1_NAME,ADM2_PCODE,ADM2_NAME,Population_group,Gender,Age_range,Age_min,Age_max,Population,Reference_year,Source,Contributor", row => $"SYR,Syria,SY07,Idleb,{District(row)},{Name(row)},{(row % 2 == 0 ? "T_TL,all,all,," : "F_00_04,f,0-4,0,4")},{row * 5_000},2018,Office,OCHA"),
        Text("hno_2018.csv", "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Description,Cluster,Category,Population,In Need,Targeted,Affected,Reached,Info", row => $"SYR,,,{District(row)},{Name(row)},Final,{(row % 3 == 0 ? "ALL" : "HEA")},{(row % 2 == 0 ? string.Empty : "Children - Female")},{row * 9},{row * 7},{row * 5},,{row},"),
        Text("unhcr-population.csv", "Extracted from a database\n\nDate extracted: 2025-01-01\nYear,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate,Asylum-seekers,Returned refugees,IDPs of concern to UNHCR,Returned IDPss,Stateless persons,Others of concern", row => $"20{row % 10 + 10},Syria,SYR,{(row % 2 == 0 ? "Jordan,JOR" : "Syria,SYR")},{row * 500},{row},{row * 3},{(row % 2 == 0 ? "-" : $"{row * 800}")},0,-,0"),
        Text("unhcr-demographics.csv", "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,pop_type,location,loc_type,acc_type,f_0_4,f_5_11,f_12_17,f_18_59,f_60,f_other,f_total,m_0_4,m_5_11,m_12_17,m_18_59,m_60,m_other,m_total,total", row => $"2024,Syria,SYR,SYR,Jordan,JOR,JOR,REF,Place {row} [Admin 1],U,I,{row},{row},{row},{row},{row},0,{row * 5},{row},{row},{row},{row},{row},0,{row * 5},{row * 10}"),
        Text("gidd.csv", "iso3,country_name,year,new_displacement,new_displacement_rounded,total_displacement,total_displacement_rounded", row => $"SYR,Syria,{2_000 + row},{row * 1_001},{row * 1_000},{row * 90_001},{row * 90_000}"),
        Text("gidd-disasters.csv", "iso3,country_name,year,start_date,start_date_accuracy,end_date,end_date_accuracy,event_name,hazard_category_name,new_displacement,new_displacement_rounded", row => $"SYR,Syria,{2_000 + row},{2_000 + row}-01-02,Day,{2_000 + row}-02-0{row % 9 + 1},Day,Syria: Flood {row},Weather,{row * 41},{row * 40}"),
        Text("pcodes.csv", "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n#country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start", row => $"LBN,{(row < 8 ? 1 : 2)},{(row < 8 ? $"LB{row}" : $"LB{row % 8}{row}")},Place {row},{(row < 8 ? "LBN" : $"LB{row % 8}")},2020-12-17"),
        Text("hxl.csv", "Figures of the month,,,\nDistrict,Code,Day,People\n#adm2+name,#adm2+code,#date+reported,#affected+idps+ind", row => $"{Name(row)},{District(row)},{row % 28 + 1:D2}/09/2018,\"{row * 1_111:N0}\""),
        Text("wide-dates.csv", "Governorate,District,P-Code,IDPs Jan-18,IDPs Feb-18,IDPs Mar-18,Remarks", row => row == Rows - 1 ? "Total,,,1,2,3," : $"Idleb,{Name(row)},{District(row)},{row},{row * 2},~{row * 3},{(row % 9 == 0 ? "no access" : string.Empty)}"),
        Text("two-headers 2018-09.csv", "District;Code;Displaced;Displaced;Displaced;Returnees\n;;Female;Male;Total;Total", row => $"{Name(row)};{District(row)};{row};{row * 2};{row * 3};<5"),
        ("عربي.csv", OldArabic()),
    ];

    /// <summary>Workbooks, and a zip of a text, with their names.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Zips { get; } =
    [
        ("merged.xlsx", Merged()),
        ("days.xlsx", Days()),
        ("two sheets.xlsx", TwoSheets()),
        ("figures.zip", WorkbookKit.ZipOf(("figures.csv", Encoding.UTF8.GetString(Texts[17].Bytes)), ("readme.txt", "words"))),
    ];

    private static string HapiPlaces => "location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,admin2_code,admin2_name,admin_level";

    private static string HapiPeriod => "reference_period_start,reference_period_end,dataset_hdx_id,resource_hdx_id,warning,error";

    private static string HapiRefugees => "origin_location_code,origin_location_name,asylum_location_code,asylum_location_name,population_group,gender,age_range,min_age,max_age,population,reference_period_start,reference_period_end,dataset_hdx_id,resource_hdx_id";

    private static string HapiPlace(int row) => $"SYR,Y,Y,Idleb,{Name(row)},SY07,Idleb,{District(row)},{Name(row)},2";

    private static string District(int row) => Districts[row % Districts.Length];

    private static string Name(int row) => Names[row % Names.Length];

    private static (string Name, byte[] Bytes) Text(string name, string header, Func<int, FormattableString> row) =>
        (name, Encoding.UTF8.GetBytes($"{header}\n{string.Concat(Enumerable.Range(0, Rows).Select(one => row(one).ToString(CultureInfo.InvariantCulture) + "\n"))}"));

    private static (string Name, byte[] Bytes) Text(string name, string header, Func<int, string> row) =>
        (name, Encoding.UTF8.GetBytes($"{header}\n{string.Concat(Enumerable.Range(0, Rows).Select(one => row(one) + "\n"))}"));

    private static byte[] OldArabic()
    {
        string[] names = ["إدلب", "المعرة", "حارم", "جسر الشغور", "أريحا"];
        var text = "المحافظة,المنطقة,الرمز,النازحون,التاريخ\n" + string.Concat(Enumerable.Range(0, Rows).Select(row => $"إدلب,{names[row % 5]},{Districts[row % 5]},{row * 50},2018-09-0{row % 9 + 1}\n"));
        return CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(text);
    }

    private static string Cells(int line, params string[] cells) =>
        $"<row r=\"{line}\">{string.Concat(cells.Select((cell, column) => cell.Length == 0 ? string.Empty : cell.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? $"<c r=\"{(char)('A' + column)}{line}\"><v>{cell}</v></c>" : $"<c r=\"{(char)('A' + column)}{line}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] Merged() => new WorkbookKit().Sheet(
        "September 2018",
        Cells(1, "Governorate", "Code", "Displaced", string.Empty, "Returnees") + Cells(2, string.Empty, string.Empty, "Female", "Male", "Total")
            + string.Concat(Enumerable.Range(3, Rows).Select(line => Cells(line, Name(line).Replace("'", "’", StringComparison.Ordinal), District(line), $"{line * 7}", $"{line * 6}", $"{line}"))),
        after: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>").Bytes();

    private static byte[] Days() => new WorkbookKit().Sheet(
        "data",
        Cells(1, "District", "Code", "Date", "IDPs") + string.Concat(Enumerable.Range(2, Rows).Select(line =>
            $"<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>{line % 3}</v></c><c r=\"B{line}\" t=\"inlineStr\"><is><t>{District(line)}</t></is></c><c r=\"C{line}\" s=\"1\"><v>{43_350 + line}</v></c><c r=\"D{line}\"><f>A1*2</f><v>{line * 12}</v></c></row>")))
        .Texts("<si><t>Idleb</t></si><si><r><t>Ha</t></r><r><t>rim</t></r></si><si><t xml:space=\"preserve\"> Ariha </t></si>")
        .Styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>")
        .Bytes();

    private static byte[] TwoSheets() => new WorkbookKit()
        .Sheet("Notes", Cells(1, "Figures collected in September 2018") + Cells(2, "Do not quote"))
        .Sheet("Figures", Cells(1, "admin2Name", "admin2Pcode", "IDPs", "Households") + string.Concat(Enumerable.Range(2, Rows).Select(line => Cells(line, Name(line).Replace("'", "’", StringComparison.Ordinal), District(line), $"{line * 30}", $"{line * 6}"))))
        .Sheet("Older", Cells(1, "admin2Pcode", "IDPs") + Cells(2, "SY0700", "5"), state: "hidden")
        .Bytes();
}
