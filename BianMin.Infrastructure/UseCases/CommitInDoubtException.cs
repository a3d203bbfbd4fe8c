using System.Data.Common;

namespace BianMin.Infrastructure.UseCases;

/// <summary>The database did not answer a commit that it had received, so that nobody knows whether it was done.</summary>
/// <param name="inner">How the answer failed to come.</param>
internal sealed class CommitInDoubtException(Exception inner) : DbException("The database did not answer a commit.", inner);
