using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Controls;

/// <summary>The time since an instant, running. The server writes it once; elapsed.js counts on in the browser.</summary>
public sealed partial class Elapsed
{
    /// <summary>Since when (UTC).</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Since { get; set; }

    /// <summary>How it is written.</summary>
    [Parameter]
    public ElapsedForm Form { get; set; } = ElapsedForm.Clock;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private string Text
    {
        get
        {
            var passed = Clock.GetUtcNow() - Since;
            return Form == ElapsedForm.Clock ? ChineseText.Running(passed) : ChineseText.Minutes(passed);
        }
    }
}

/// <summary>How an <see cref="Elapsed"/> is written.</summary>
public enum ElapsedForm
{
    /// <summary>02:15, and 1:02:15 from an hour on.</summary>
    Clock,

    /// <summary>12 分钟.</summary>
    Minutes,
}
