using Microsoft.CodeAnalysis.CSharp;
using MlEngineeringAnalyzers.Lineage.Program;
using MlEngineeringAnalyzers.MLNet;
using MlEngineeringAnalyzers.TestKit;
using Xunit;

namespace MlEngineeringAnalyzers.Tests.Lineage;

/// <summary>Which code leads to ML.NET: all that the interpreter could follow there, and none that only has names in common with it.</summary>
public class ReachTests
{
    private const string Helpers = """
        using System; using System.Collections; using System.Collections.Generic; using Microsoft.ML;
        static class D { public static void Train() => new MLContext(); public static int Seed { get { Train(); return 1; } } public static readonly object Made = new MLContext(); }
        class Own { public Own() => D.Train(); public static Own operator +(Own left, Own right) { D.Train(); return left; } }
        class Held { readonly object _ml = new MLContext(); }
        class Derived : Own { }
        record Keeper(object Ml);
        record Handed() : Keeper(new MLContext());
        interface ITrainer { void Train(); }
        class Trainer : ITrainer, IDisposable { public void Train() => D.Train(); public void Dispose() => Train(); }
        class Rows : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { D.Train(); yield break; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        static class Runner { public static void Run(Action work) => work(); public static event Action Started { add => D.Train(); remove { } } }
        """;

    [Theory]
    [InlineData("public void M() => new MLContext();", "an object of its own")]
    [InlineData("public void M(IDataView rows) => Console.WriteLine(rows);", "a parameter")]
    [InlineData("public void M() => Console.WriteLine(typeof(MLContext));", "a type")]
    [InlineData("public void M() => new List<MLContext>();", "a type argument")]
    [InlineData("public void M() => D.Train();", "a call")]
    [InlineData("public void M() => N(); void N() => O(); void O() => D.Train();", "a call of a call")]
    [InlineData("public void M() { N(); M(); } void N() { M(); D.Train(); }", "calls that come back")]
    [InlineData("public int M() => D.Seed;", "a property")]
    [InlineData("public object M() => D.Made;", "a static member")]
    [InlineData("public void M() => new Own();", "a constructor")]
    [InlineData("public void M() => Train(new Held()); void Train(object held) { }", "an initializer")]
    [InlineData("public void M() => new Derived();", "a constructor of a base class")]
    [InlineData("public void M() => new Handed();", "what a primary constructor hands to its base")]
    [InlineData("public Own M(Own own) => own + own;", "an operator")]
    [InlineData("public void M() => Runner.Run(() => D.Train());", "a lambda")]
    [InlineData("public void M() => Runner.Run(D.Train);", "a method that is given away")]
    [InlineData("public void M() { N(); void N() => D.Train(); }", "a local function")]
    [InlineData("public void M() => Runner.Started += () => { };", "an event")]
    [InlineData("public void M(ITrainer trainer) => trainer.Train();", "an interface with a class that does")]
    [InlineData("public void M(IDisposable used) => used.Dispose();", "a library's interface, whose member has the name of one that does")]
    [InlineData("public void M(dynamic trainer) => trainer.Train();", "a call that is bound when it runs")]
    [InlineData("Action _train; public C() => _train = D.Train; public void M() => _train();", "a delegate in a field")]
    [InlineData("public void M() { foreach (var row in new Rows()) Train(row); } void Train(int row) { }", "a loop over a sequence of its own")]
    [InlineData("readonly object _ml = new MLContext(); public void M() => D2.Train(); static class D2 { public static void Train() { } }", "the object that it runs on")]
    public void Code_that_meets_ML_NET_on_some_way_leads_there(string members, string how) => Assert.True(Leads(members), how);

    [Theory]
    [InlineData("public void M() => E.Train(); static class E { public static void Train() { } }", "a plain member of the same name")]
    [InlineData("public void M() { N(); } void N() { M(); E.Train(); } static class E { public static void Train() { } }", "calls that come back")]
    [InlineData("public void M() => N(); void N() => Train(1); void Train(int x) { }", "another method of the same name")]
    [InlineData("public void M(IPlain plain) => plain.Save(); public interface IPlain { void Save(); }", "an interface, whose member has a name of its own")]
    [InlineData("public void M(IPlain plain) => plain.Train(); public interface IPlain { void Train(); } class Plain : IPlain { public void Train() { } }", "an interface whose classes are plain")]
    [InlineData("public int M() => Seed; int Seed => 3;", "a property of the same name")]
    [InlineData("public void M(Action work) => work();", "a delegate that it is given")]
    [InlineData("public void M() => Missing.Train();", "code that does not compile")]
    public void Code_that_only_has_names_in_common_does_not(string members, string how) => Assert.False(Leads(members), how);

    private static bool Leads(string members)
    {
        var compilation = CSharpCompilation.Create(
            "Reached", [CSharpSyntaxTree.ParseText($"using System; using System.Collections.Generic; using Microsoft.ML; class C {{ {members} }}"), CSharpSyntaxTree.ParseText(Helpers)], References.All);
        var program = new ProgramModel(compilation, MLNetSymbols.TryCreate(compilation)!);
        return program.Reach.Leads(compilation.GetTypeByMetadataName("C")!.GetMembers("M").Single());
    }
}
