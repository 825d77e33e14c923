using System.Reflection;
using Displacement.Estimates;
using Displacement.Figures;

namespace Displacement.Tests.Architecture;

/// <summary>What cannot be written cannot go wrong: adding a stock to a flow, two statuses or two sectors does not compile, since what knows its measure has no arithmetic.</summary>
internal sealed class ArithmeticTests
{
    private static readonly string[] Operators = ["op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_UnaryNegation", "op_Implicit", "op_Explicit"];

    [Test]
    public void OnlyQuantitiesDifferencesAndTheirCoverage_HaveArithmetic()
    {
        var types = typeof(Quantity).Assembly.GetTypes()
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(method => Operators.Contains(method.Name, StringComparer.Ordinal)));

        Assert.That(types, Is.EquivalentTo([typeof(Quantity), typeof(Difference), typeof(PeopleCoverage)]));
    }

    [Test]
    public void Difference_OfQuantities_IsNoQuantity() =>
        Assert.That(typeof(Quantity).GetMethod("op_Subtraction")!.ReturnType, Is.EqualTo(typeof(Difference)));

    [Test]
    public void Difference_NeverBecomesAQuantity() =>
        Assert.That(typeof(Difference).GetMethods().Concat(typeof(Quantity).GetMethods()).Where(method => method.ReturnType == typeof(Quantity) && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Difference))), Is.Empty);

    [Test]
    public void Question_HasOneMeasureOneStatusAndOneSector() =>
        Assert.That(
            (typeof(Ledger.Question).GetProperty("Measure")!.PropertyType, typeof(Ledger.Question).GetProperty("Status")!.PropertyType, typeof(Ledger.Question).GetProperty("Sector")!.PropertyType),
            Is.EqualTo((typeof(MeasureKind), typeof(string), typeof(string))));
}
