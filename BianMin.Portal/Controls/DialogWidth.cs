namespace BianMin.Portal.Controls;

/// <summary>How wide a dialog is.</summary>
public enum DialogWidth
{
    /// <summary>A question with its answers.</summary>
    Question,

    /// <summary>A few fields in one or two columns.</summary>
    Form,

    /// <summary>Many fields in columns.</summary>
    Wide,

    /// <summary>A page of its own, such as the intake of a case.</summary>
    Page,
}
