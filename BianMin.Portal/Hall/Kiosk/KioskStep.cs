namespace BianMin.Portal.Hall.Kiosk;

/// <summary>The pages of the kiosk, one decision each.</summary>
public enum KioskStep
{
    /// <summary>What do you come for?</summary>
    Start,

    /// <summary>Which guide do you look for?</summary>
    Guides,

    /// <summary>What one has to know of an item.</summary>
    Guide,

    /// <summary>At which of several windows will you have it done?</summary>
    Series,

    /// <summary>Are you entitled to go ahead?</summary>
    Courtesy,

    /// <summary>The code of a booking.</summary>
    Booking,

    /// <summary>How far is the matter that was applied for?</summary>
    Progress,

    /// <summary>Here is your number.</summary>
    Ticket,

    /// <summary>It did not work, and why.</summary>
    Refused,
}

/// <summary>What is known of the paper.</summary>
public enum PaperStep
{
    /// <summary>The printer did not answer.</summary>
    Unknown,

    /// <summary>Printing.</summary>
    Printing,

    /// <summary>Out.</summary>
    Printed,
}
