using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace BianMin.Portal.Controls;

/// <summary>The inside of <see cref="DayInput"/> and <see cref="TimeInput"/>.</summary>
public sealed partial class TypedInput<T>
    where T : struct
{
    private const int Longest = 12;

    private string _text = "";
    private string? _unreadable;
    private T? _told;
    private bool _open;

    /// <summary>Of the input.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What it is called where no label stands beside it.</summary>
    [Parameter]
    public string? AriaLabel { get; set; }

    /// <summary>A sentence beneath.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What stands in it; null for nothing.</summary>
    [Parameter]
    public T? Value { get; set; }

    /// <summary>Another was typed or chosen; null when it was emptied, or cannot be read.</summary>
    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>What it is bound to.</summary>
    [Parameter]
    public Expression<Func<T?>>? ValueExpression { get; set; }

    /// <summary>How it is typed.</summary>
    [Parameter, EditorRequired]
    public WayOfTyping<T> Way { get; set; } = null!;

    /// <summary>Whether the browser keeps the form back while it is empty.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Picker { get; set; }

    [CascadingParameter]
    private EditContext? Form { get; set; }

    private string? Fault => _unreadable ?? (Form is not null && ValueExpression is not null ? Form.GetValidationMessages(FieldIdentifier.Create(ValueExpression)).FirstOrDefault() : null);

    /// <summary>Hides what can be chosen.</summary>
    public void Close()
    {
        _open = false;
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!Nullable.Equals(Value, _told))
            Show(Value);
    }

    private void Show(T? value)
    {
        _told = value;
        _text = value is { } known ? Way.Write(known) : "";
        _unreadable = null;
    }

    private async Task Type(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var value = Way.Read(text);
        Show(value);
        if (value is null && text.Length > 0)
            (_text, _unreadable) = (text, $"“{text}”{Way.Wrong}");
        await ValueChanged.InvokeAsync(value);
        if (Form is not null && ValueExpression is not null)
            Form.NotifyFieldChanged(FieldIdentifier.Create(ValueExpression));
    }

    private void Key(KeyboardEventArgs press)
    {
        if (press.Key == "Escape")
            _open = false;
    }
}
