using BianMin.Domain.Guides;
using Microsoft.AspNetCore.Components.Web;

namespace BianMin.Portal.Hall.Console.Guides;

/// <summary>The keys: letters search, arrows choose, Enter opens, Esc goes one step back.</summary>
public sealed partial class GuidePanel
{
    private void Search() => Show(GuideView.Listing, _search.Search);

    private void Open(PublishedGuide guide)
    {
        Model.Reading = guide.ItemId;
        Show(GuideView.Reading, () => _search.Read(guide));
    }

    private void Key(KeyboardEventArgs press)
    {
        if (press.Key == "Escape" && Meant(press))
            Escape();
    }

    private void FieldKey(KeyboardEventArgs press)
    {
        if (!Meant(press))
            return;
        if (press.Key == "Enter" && Listing)
            Open(_search.Found[_search.Selected]);
        else if (press.Key is "ArrowDown" or "ArrowUp")
            Show(GuideView.Listing, () => _search.Move(press.Key == "ArrowDown" ? 1 : -1));
    }

    // Enter and Esc of an input method belong to the word that is being typed.
    private static bool Meant(KeyboardEventArgs press) => press is { IsComposing: false, AltKey: false, CtrlKey: false };

    private void Escape()
    {
        // One step back at a time, and what was typed stays.
        _toField = _view == GuideView.Reading;
        _view = _toField ? GuideView.Listing : GuideView.Away;
    }

    private void Show(GuideView view, Action change)
    {
        change();
        _view = view;
    }
}
