using Displacement.Files;
using Displacement.Imports;
using Displacement.Imports.Checks;

namespace Displacement.Tests.Imports.Checks;

/// <summary>Lists of persons or households are told from tables of places.</summary>
internal sealed class PersonalDataTests
{
    private static readonly string[] PublicFiles =
    [
        "caf-pop-adm1-latin1/download-caf-admpop-adm1-2015-v2.csv",
        "caf-pop-adm3-latin1/download-caf-admpop-adm3-2015-v2.csv",
        "cod-pop-adm2/download-cod-admpop-adm2-2020.csv",
        "cod-population-admin2-long/cod_population_admin2.csv",
        "gin-pcodes-fr-en/rowca-gin-adm2.csv",
        "global-pcodes/download-global-pcodes-adm-1-2.csv",
        "hapi-needs-2024/hdx_hapi_humanitarian_needs_global_2024.csv",
        "hapi-population-hrp/hdx_hapi_population_global_hrp.csv",
        "hpc-hno-2024/hpc_hno_2024.csv",
        "idmc-gidd-disasters/Internal displacements (new displacements) associated with disasters.csv",
        "idmc-gidd-idps/Internal Displacements (New Displacements) – IDPs.csv",
        "libhxl-edge-cases/input-multiple-headers.csv",
        "libhxl-edge-cases/input-valid-latin1.csv",
        "libhxl-edge-cases/input-valid.ssv",
        "libhxl-edge-cases/input-valid.tsv",
        "mali-movements-fr/mali-population-movements.csv",
        "subnational-population-adm1/population_subnational_population.csv",
        "syr-population-atlas/population.csv",
        "unhcr-hdx-demographics/HDX_Demographics.csv",
        "unhcr-hdx-population/HDX_EndYearPopulationTotals.csv",
        "unhcr-refugees-hxl-2014/unhcr-refugee-data-full.csv",
        "unhcr-rpkg-demographics/demographics.csv",
        "unhcr-rpkg-population/population.csv",
    ];

    [TestCaseSource(nameof(PublicFiles))]
    public void Find_PublicTableOfPlaces_IsNoListOfPersons(string file)
    {
        var head = Head(File.ReadAllBytes(Kit.SharedData.Path(file)));

        Assert.That(LayoutFinder.Headers(head).SelectMany(header => PersonalData.Find(header, head)), Is.Empty);
    }

    [TestCase("Head of household,Phone,Village,Members\nAhmad Khalil,+963944123456,Harim,5\nSamira Haddad,+963933765432,Ariha,7", "Head of household,Phone")]
    [TestCase("First name;Surname;Sex;Age;Camp\nAhmad;Khalil;M;34;Atma\nSamira;Haddad;F;41;Atma", "First name,Surname")]
    [TestCase("Nom du chef de ménage,Téléphone,Localité,Taille\nAmadou Diallo,76 12 34 56,Gao,6\nFatou Traoré,66 98 76 54,Mopti,4", "Nom du chef de ménage,Téléphone")]
    [TestCase("Prénom,Nom de famille,Date de naissance\nAmadou,Diallo,12/03/1987\nFatou,Traoré,01/11/1990", "Prénom,Nom de famille,Date de naissance")]
    [TestCase("اسم رب الأسرة,رقم الهاتف,عدد الأفراد\nأحمد خليل,0944123456,5\nسميرة حداد,0933765432,7", "اسم رب الأسرة,رقم الهاتف")]
    [TestCase("الاسم,الرقم الوطني,المخيم\nأحمد خليل العلي,04010123456,أطمة\nسميرة حداد يوسف,04010987654,أطمة", "الاسم,الرقم الوطني")]
    [TestCase("Nombre y apellidos,Cédula,Municipio\nJuan Pérez,1032456789,Tibú\nMaría Gómez,1098765432,Ocaña", "Nombre y apellidos,Cédula")]
    [TestCase("ПІБ,Телефон,Область\nІваненко Петро Ілліч,+380501234567,Харківська\nКоваль Олена Ігорівна,+380671234567,Одеська", "ПІБ,Телефон")]
    [TestCase("Name,Sex,Age,Village\nAhmad Khalil,M,34,Harim\nSamira Haddad,F,41,Ariha\nYusuf Omar,M,12,Harim", "Name")]
    [TestCase("individual_id,arrival,site\n245-00012345,2024-01-03,Atma\n245-00012346,2024-01-04,Atma", "individual_id")]
    [TestCase("Passport number,Nationality\nN00123456,Syria\nN00987654,Iraq", "Passport number")]
    [TestCase("household_id,latitude,longitude,members\nHH-001,36.21345,36.78123,5\nHH-002,36.21401,36.78200,7", "latitude,longitude")]
    [TestCase("beneficiary,account\nA1,GB82 WEST 1234 5698 7654 32\nA2,DE89370400440532013000", "account")]
    [TestCase("site,e\nAtma,ahmad.khalil@example.org\nHarim,samira.h@example.com", "e")]
    [TestCase("Site name,Site focal point,Focal point phone,IDPs\nAtma 1,Ahmad Khalil,0944123456,340\nAtma 2,Samira Haddad,0933765432,120", "Site focal point,Focal point phone")]
    [TestCase("place,x,IDPs\nAtma 1,+963944123456,340\nAtma 2,+963933765432,120\nAtma 3,+963933765400,20", "x")]
    [TestCase("HoH_Name,HoH_DOB\nAhmad Khalil,1987-03-12\nSamira Haddad,1990-11-01", "HoH_Name,HoH_DOB")]
    public void Find_ListOfPersons_NamesItsColumns(string file, string columns) =>
        Assert.That(string.Join(',', Found(file)), Is.EqualTo(columns));

    [TestCase("Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\nSYR,1,SY07,Idleb,SYR,2020-12-17\nSYR,2,SY0702,Al Ma'ra,SY07,2020-12-17")]
    [TestCase("location_ssid,site_name,latitude,longitude,households,individuals\nSS001,Atma Camp,36.21345,36.78123,50,250\nSS002,Qah Camp,36.21401,36.78200,70,340")]
    [TestCase("admin2Pcode,female head of household,male head of household\nSY0700,1200345,5400123\nSY0702,230,1020")]
    [TestCase("admin2Pcode,Number of households with mobile phone,IDPs\nSY0700,1200345,5400123\nSY0702,2300123,1020999")]
    [TestCase("Name,gender,age_range,population\nAl Ma'ra,f,0-4,120\nJisr Ash Shugur,m,0-4,130")]
    [TestCase("Name,Sex,Age,IDPs\nAl Ma'ra,f,4,120\nJisr Ash Shugur,m,4,130")]
    [TestCase("Event Name,ISO3,New Displacements\nCyclone Idai,MOZ,478000\nTyphoon Rai,PHL,3900000")]
    [TestCase("psgc_code,municipality,IDPs\n012801000,Adams,34\n012802000,Bacarra,20\n012803000,Badoc,11")]
    [TestCase("admin1Pcode,Contact email,IDPs\nSY07,dtmsupport@iom.int,34\nSY08,dtmsupport@iom.int,20")]
    [TestCase("admin1Pcode,Head of household sex,households\nSY07,Female,34\nSY07,Male,20")]
    [TestCase("Key informant type,admin1Pcode,IDPs\nMayor,SY07,3\nTeacher,SY08,4\nImam,SY09,5")]
    [TestCase("الموقع,الاسم,عدد النازحين\nSY0700,مركز إدلب,120\nSY0702,معرة النعمان,130")]
    [TestCase("date,registration_number_of_site,IDPs\n2024-01-01,12,300\n2024-01-02,13,400")]
    [TestCase("Nom,Population\nOmbella M'Poko,448465\nNana Mambéré,28016")]
    public void Find_TableOfPlaces_IsNoListOfPersons(string file) => Assert.That(Found(file), Is.Empty);

    [Test]
    public void Find_HeaderWithoutRows_IsNoProof() => Assert.That(Found("First name,Phone,Passport number"), Is.Empty);

    [Test]
    public void Find_ColumnOfAList_IsNamedByItsNumberWhereItHasNoHeader() =>
        Assert.That(Found("place,,IDPs\nA,+963944123456,340\nB,+963933765432,120\nC,+963933765400,20").Single(), Is.EqualTo("column 2"));

    [Test]
    public void Refused_Columns_NamesThemAndNoValue()
    {
        var head = Head("Surname,Phone\nKhalil,+963944123456\nHaddad,+963933765432"u8.ToArray());
        var refused = PersonalData.Refused(PersonalData.Find(new SheetHeader(head[0].Cells, null, 1), head));

        Assert.That(refused.Message, Does.Contain("Surname, Phone").And.Not.Contain("Khalil").And.Not.Contain("9639"));
    }

    private static IEnumerable<string> Found(string file)
    {
        var head = Head(System.Text.Encoding.UTF8.GetBytes(file));
        return PersonalData.Find(new SheetHeader(head[0].Cells, null, 1), head).Select(column => column.Title);
    }

    private static List<(int Line, string[] Cells)> Head(byte[] file)
    {
        using var book = TableFile.Open(() => new MemoryStream(file));
        using var source = book.Open(0);
        var row = new SheetRow();
        List<(int Line, string[] Cells)> head = [];
        while (head.Count < 40 && source.Read(row))
        {
            head.Add((row.Line, row.ToArray()));
        }

        return head;
    }
}
