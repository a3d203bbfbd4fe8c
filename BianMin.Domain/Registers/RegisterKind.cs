namespace BianMin.Domain.Registers;

/// <summary>The registers that a centre keeps (CASE-11: the four of 四登记, and the consultation register).</summary>
public enum RegisterKind
{
    /// <summary>预约电话登记: who telephoned to come at a time, and for what.</summary>
    PhoneBooking,

    /// <summary>办结签收登记: a view of the cases that were handed over; it has no entries of its own.</summary>
    SignOff,

    /// <summary>代办结果登记: what an agent achieved for somebody, and to whom it was handed.</summary>
    AgencyResult,

    /// <summary>上门服务登记: who is to be served at home, who goes, and what came of it.</summary>
    HomeService,

    /// <summary>咨询登记: what was asked, and what was answered.</summary>
    Consultation,
}

/// <summary>How far an entry has come.</summary>
public enum RegisterState
{
    /// <summary>Something is still to be done: book the place in the queue, go there, answer.</summary>
    Planned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>取消: will not be done, for a reason.</summary>
    Cancelled,

    /// <summary>作废: written down wrongly; stays visible with the reason.</summary>
    StruckOut,
}

/// <summary>How somebody asked.</summary>
public enum ConsultationChannel
{
    /// <summary>现场.</summary>
    OnSite,

    /// <summary>电话.</summary>
    Phone,
}
