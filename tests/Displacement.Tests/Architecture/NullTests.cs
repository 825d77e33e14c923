using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Displacement.Estimates;

namespace Displacement.Tests.Architecture;

/// <summary>A slip of a caller is named where it happens: what must not be null is refused as such, by its name.</summary>
internal sealed class NullTests
{
    private static readonly string[] Rooms = ["Displacement.Figures", "Displacement.Ledger", "Displacement.Estimates"];

    private static IEnumerable<TestCaseData> Parameters() =>
        from type in typeof(Estimate).Assembly.GetExportedTypes()
        where Rooms.Contains(type.Namespace) && !type.IsEnum && !type.IsGenericTypeDefinition && !typeof(Exception).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.IsGenericMethodDefinition && !method.IsSpecialName && method.Name is not ("Equals" or "ToString" or "GetHashCode" or "CompareTo")
        from parameter in method.GetParameters()
        where !parameter.ParameterType.IsValueType && !parameter.IsOut && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.NotNull
        select new TestCaseData(method, parameter).SetArgDisplayNames($"{type.Name}.{method.Name}", parameter.Name!);

    [TestCaseSource(nameof(Parameters))]
    public void Method_GivenNullForWhatItNeeds_SaysWhich(MethodInfo method, ParameterInfo parameter)
    {
        var instance = method.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(method.DeclaringType!);
        var values = method.GetParameters().Select(one => one.Position == parameter.Position ? null : Some(one.ParameterType)).ToArray();
        Assert.That(
            () => method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, values, null),
            Throws.InstanceOf<ArgumentNullException>().With.Property(nameof(ArgumentNullException.ParamName)).EqualTo(parameter.Name));
    }

    /// <summary>Anything that is not null: no method gets to look into it.</summary>
    private static object? Some(Type type) =>
        type == typeof(string) ? "some"
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsGenericType && type.GetGenericTypeDefinition() is { } open && (open == typeof(IReadOnlyList<>) || open == typeof(IEnumerable<>) || open == typeof(IReadOnlyCollection<>)) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : typeof(Delegate).IsAssignableFrom(type) ? Expression.Lambda(type, Expression.Default(type.GetMethod("Invoke")!.ReturnType), type.GetMethod("Invoke")!.GetParameters().Select(one => Expression.Parameter(one.ParameterType))).Compile()
        : type.IsInterface || type.IsAbstract ? null
        : type.IsValueType ? Activator.CreateInstance(type)
        : RuntimeHelpers.GetUninitializedObject(type);
}
