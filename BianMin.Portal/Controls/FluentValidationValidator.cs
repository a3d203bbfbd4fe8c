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
            _messages.Add(_watched!.Field(failure.PropertyName), failure.ErrorMessage);
        _watched!.NotifyValidationStateChanged();
    }

    private void ValidateField(object? sender, FieldChangedEventArgs e)
    {
        _messages!.Clear(e.FieldIdentifier);
        _messages.Add(e.FieldIdentifier, Failures().Where(f => f.PropertyName == e.FieldIdentifier.FieldName).Select(f => f.ErrorMessage));
        _watched!.NotifyValidationStateChanged();
    }

    private List<ValidationFailure> Failures()
    {
        var model = _watched!.Model;
        var validator = Validator ?? (IValidator)Services.GetRequiredService(typeof(IValidator<>).MakeGenericType(model.GetType()));
        return validator.Validate(new ValidationContext<object>(model)).Errors;
    }
}
