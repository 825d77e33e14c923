using Displacement.Imports;
using Displacement.People;

namespace Displacement.Tests.Imports;

internal sealed class AgeSexWordsTests
{
    [TestCase("Boys", Sex.Male, "0-17")]
    [TestCase("Girls", Sex.Female, "0-17")]
    [TestCase("Men", Sex.Male, null)]
    [TestCase("Women", Sex.Female, null)]
    [TestCase("Hommes", Sex.Male, null)]
    [TestCase("Garçons", Sex.Male, "0-17")]
    [TestCase("Filles", Sex.Female, "0-17")]
    [TestCase("Niñas", Sex.Female, "0-17")]
    [TestCase("Mujeres", Sex.Female, null)]
    [TestCase("رجال", Sex.Male, null)]
    [TestCase("نساء", Sex.Female, null)]
    [TestCase("إناث", Sex.Female, null)]
    [TestCase("بنات", Sex.Female, "0-17")]
    [TestCase("أولاد", Sex.Male, "0-17")]
    [TestCase("жінки", Sex.Female, null)]
    [TestCase("Чоловіки", Sex.Male, null)]
    [TestCase("IDPs female", Sex.Female, null)]
    [TestCase("Number of IDPs - female", Sex.Female, null)]
    [TestCase("Male 0-4", Sex.Male, "0-4")]
    [TestCase("Females (18-59)", Sex.Female, "18-59")]
    [TestCase("F 0-17", Sex.Female, "0-17")]
    [TestCase("F_00_04", Sex.Female, "0-4")]
    [TestCase("female_18_59", Sex.Female, "18-59")]
    [TestCase("Women 60+", Sex.Female, "60+")]
    [TestCase("Men 60 and over", Sex.Male, "60+")]
    [TestCase("Femmes 60 ans et plus", Sex.Female, "60+")]
    [TestCase("Boys under 5", Sex.Male, "0-4")]
    [TestCase("Girls (6-11 years)", Sex.Female, "6-11")]
    [TestCase("Men and women", Sex.All, null)]
    [TestCase("Boys and girls", Sex.All, "0-17")]
    [TestCase("Women/Girls", Sex.Female, null)]
    [TestCase("children", Sex.All, "0-17")]
    [TestCase("Female children", Sex.Female, "0-17")]
    [TestCase("Adult females", Sex.Female, "adult")]
    [TestCase("0-17", Sex.All, "0-17")]
    [TestCase("18-59 ans", Sex.All, "18-59")]
    public void Read_WordsOfAHeader_GiveSexAndAge(string header, Sex sex, string? age)
    {
        var read = AgeSexWords.Read(header);

        Assert.That((read?.Sex, read?.Age?.ToString()), Is.EqualTo(((Sex?)sex, age)));
    }

    [TestCase("Niños")]
    [TestCase("Women and children")]
    [TestCase("Men and girls")]
    [TestCase("Pregnant women")]
    [TestCase("Female headed households")]
    [TestCase("Women of childbearing age")]
    [TestCase("IDPs")]
    [TestCase("Total")]
    [TestCase("M 2018")]
    [TestCase("F 5")]
    [TestCase("2018")]
    [TestCase("")]
    public void Read_MoreOrLessThanSexAndAge_IsNull(string header) => Assert.That(AgeSexWords.Read(header), Is.Null);

    [TestCase("mujeres", Sex.Female)]
    [TestCase("жінки", Sex.Female)]
    [TestCase("чоловіки", Sex.Male)]
    [TestCase("Women", Sex.Female)]
    [TestCase("رجال", Sex.Male)]
    [TestCase("both sexes", Sex.All)]
    public void SexText_WordOfOneSex_IsRead(string text, Sex sex) => Assert.That(SexText.Read(text), Is.EqualTo(sex));

    [TestCase("girls")]
    [TestCase("women and children")]
    public void SexText_WordThatSaysAnAgeToo_IsNotReadAsASex(string text) => Assert.That(SexText.Read(text), Is.Null);
}
