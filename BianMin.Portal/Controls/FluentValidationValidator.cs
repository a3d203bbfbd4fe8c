using System.Collections;
using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace BianMin.Portal.Controls;

/// <summary>Checks the model of an <c>EditForm</c> with its FluentValidation validator: the field that was left, and all at submission.</summary>
public sealed class FluentValidationValidator : ComponentBase, IDisposable
{
    private ValidationMessageStore? _messages;
    private EditContext? _watched;

    [CascadingParameter]
    private EditContext? Form { get; set; }

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    /// <summary>The validator; found among the services by the model's type when left out.</summary>
    [Parameter]
    public IValidator? Validator { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var form = Form ?? throw new InvalidOperationException($"{nameof(FluentValidationValidator)} belongs into an EditForm.");
        if (ReferenceEquals(form, _watched))
            return;
        Dispose();
        _watched = form;
        _messages = new(form);
        form.OnValidationRequested += ValidateAll;
        form.OnFieldChanged += ValidateField;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_watched is null)
            return;
        _watched.OnValidationRequested -= ValidateAll;
        _watched.OnFieldChanged -= ValidateField;
    }

    private void ValidateAll(object? sender, ValidationRequestedEventArgs e)
    {
        _messages!.Clear();
        foreach (var failure in Failures())
            _messages.Add(FieldOf(failure), failure.ErrorMessage);
        _watched!.NotifyValidationStateChanged();
    }

    private void ValidateField(object? sender, FieldChangedEventArgs e)
    {
        _messages!.Clear(e.FieldIdentifier);
        _messages.Add(e.FieldIdentifier, Failures().Where(f => FieldOf(f).Equals(e.FieldIdentifier)).Select(f => f.ErrorMessage));
        _watched!.NotifyValidationStateChanged();
    }

    // A rule names a part by its path from the model, A.B[0].C; a field knows the object that holds it.
    private FieldIdentifier FieldOf(ValidationFailure failure)
    {
        var path = failure.PropertyName;
        // One of a list of texts has no holder of its own: it is a fault of the list.
        var steps = (path.EndsWith(']') ? path[..path.LastIndexOf('[')] : path).Split('.', '[');
        var holder = _watched!.Model;
        foreach (var step in steps[..^1])
            holder = step.EndsWith(']') ? ((IEnumerable)holder).Cast<object>().ElementAt(int.Parse(step[..^1], CultureInfo.InvariantCulture)) : Part(holder, step);
        return new(holder, steps[^1]);
    }

    private static object Part(object holder, string name) =>
        holder.GetType().GetProperty(name)?.GetValue(holder) ?? throw new InvalidOperationException($"{holder.GetType().Name} has no {name} that a rule could be about.");

    private List<ValidationFailure> Failures()
    {
        var model = _watched!.Model;
        var validator = Validator ?? (IValidator)Services.GetRequiredService(typeof(IValidator<>).MakeGenericType(model.GetType()));
        return validator.Validate(new ValidationContext<object>(model)).Errors;
    }
}
