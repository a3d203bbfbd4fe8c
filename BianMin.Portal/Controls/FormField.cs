using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Controls;

/// <summary>What the fields of a form have in common. In an <c>EditForm</c>, a field that is bound shows its own fault.</summary>
/// <typeparam name="T">What is typed or chosen.</typeparam>
public abstract class FormField<T> : ComponentBase
{
    private Faults? _seen;
    private T? _sent;

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What stands in the field.</summary>
    [Parameter]
    public T? Value { get; set; }

    /// <summary>It was changed, and the field left.</summary>
    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    /// <summary>What it is bound to; set by <c>@bind-Value</c>.</summary>
    [Parameter]
    public Expression<Func<T>>? ValueExpression { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>A sentence beneath.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Whether it takes the whole width of its form.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>The part of the request that it fills, as its rules name it: <c>nameof(SaveStaffMember.Name)</c>, <c>Facts.Name</c>.</summary>
    [Parameter]
    public string? Of { get; set; }

    [CascadingParameter]
    private Faults? Faults { get; set; }

    /// <summary>What is wrong with it: as long as what was sent stands in it.</summary>
    protected string? Fault => EqualityComparer<T>.Default.Equals(Value, _sent) ? Faults?.At(Of) : null;

    /// <summary>The same for an input of the library, which tells the faults of an <c>EditForm</c> by itself.</summary>
    protected Dictionary<string, object?> Told => Faults is null ? [] : new() { ["Error"] = Fault is not null, ["ErrorText"] = Fault, ["ErrorId"] = $"{Id}-error" };

    /// <summary>Ties label and input together.</summary>
    protected string Id { get; } = $"field-{Guid.NewGuid():N}";

    /// <summary>The sentence beneath, named by <c>aria-describedby</c>.</summary>
    protected string? HelpId => Help is null ? null : $"{Id}-help";

    /// <summary>For the grid that it stands in.</summary>
    protected string? Place => Wide ? "form-whole" : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_seen, Faults))
            return;
        (_seen, _sent) = (Faults, Value);
    }
}
