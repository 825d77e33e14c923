using System.Globalization;
using System.Text;

namespace Displacement.Benchmarks;

/// <summary>A file in the layout of HDX HAPI's <c>hdx_hapi_idps_global.csv</c>: one row for each district and round, one day a round.</summary>
/// <remarks>
/// Its 112 districts are invented, eight in each of Syria's 14 governorates, with codes that no gazetteer has (SY0791 … SY0798).
/// A row follows from its index and the seed alone, so the file is never held in memory and always comes out the same.
/// </remarks>
/// <param name="Rows">Data rows.</param>
/// <param name="Shuffled">Whether rows stand in random order instead of round by round.</param>
/// <param name="Seed">Where the numbers come from.</param>
internal sealed record HapiFile(int Rows, bool Shuffled = false, int Seed = 20180907)
{
    public const int DistrictsEach = 8;

    private const string Header =
        "location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,operation,"
        + "assessment_type,population,reporting_round,reference_period_start,reference_period_end,dataset_hdx_id,resource_hdx_id,warning,error\r\n";

    private const string Ids = "32d0365c-d513-4721-8d66-1b19b12c4b08,80911e9b-7527-469a-a545-4074860e1288";

    private static readonly string[] Names =
    [
        "Damascus", "Aleppo", "Rural Damascus", "Homs", "Hama", "Lattakia", "Idleb", "Al-Hasakeh", "Deir-ez-Zor", "Tartous", "Ar-Raqqa", "Dar'a",
        "As-Sweida", "Quneitra",
    ];

    /// <summary>The first round's day.</summary>
    public static DateOnly FirstDay { get; } = new(1995, 1, 1);

    /// <summary>Codes of the 14 governorates, as the shipped gazetteer has them.</summary>
    public static IReadOnlyList<string> Governorates { get; } =
        [.. Enumerable.Range(1, Names.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"SY{number:00}"))];

    /// <summary>Codes of the invented districts.</summary>
    public static IReadOnlyList<string> Districts { get; } =
        [.. Governorates.SelectMany(code => Enumerable.Range(1, DistrictsEach).Select(number => string.Create(CultureInfo.InvariantCulture, $"{code}9{number}")))];

    /// <summary>Writes the file with its byte order mark.</summary>
    public void WriteTo(string path)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        writer.Write(Header);
        var order = Enumerable.Range(0, Rows).ToArray();
        if (Shuffled)
        {
            Random random = new(Seed);
            random.Shuffle(order);
        }

        StringBuilder line = new();
        foreach (var index in order)
        {
            Row(line.Clear(), index);
            writer.Write(line);
        }
    }

    /// <summary>People counted in a district in a round.</summary>
    public static int People(int seed, int index)
    {
        unchecked
        {
            var mixed = (ulong)seed + ((ulong)index * 0x9E3779B97F4A7C15);
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return 1 + (int)((mixed ^ (mixed >> 31)) % 250_000);
        }
    }

    private void Row(StringBuilder line, int index)
    {
        var (round, district) = Math.DivRem(index, Districts.Count);
        var governorate = district / DistrictsEach;
        var (code, name) = (Governorates[governorate], Names[governorate]);
        var day = FirstDay.AddDays(round);
        line.Append(
            CultureInfo.InvariantCulture,
            $"SYR,Y,Y,{name},District {Districts[district][2..]},{code},{name},{Districts[district]},District {Districts[district][2..]},2,");
        line.Append(
            CultureInfo.InvariantCulture,
            $"Displacement in Syria,BA,{People(Seed, index)},{round + 1},{day:yyyy-MM-dd},{day:yyyy-MM-dd},{Ids},,\r\n");
    }
}
